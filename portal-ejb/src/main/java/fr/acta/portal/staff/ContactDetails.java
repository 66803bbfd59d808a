package fr.acta.portal.staff;

import fr.acta.portal.datamap.DataItem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * How she wants to be reached, given by herself; the operator's data, which her employer cannot
 * read.
 */
@Entity
@Table(name = "contact_details", schema = "portal")
public class ContactDetails {
  @Id
  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "tenant_id", updatable = false)
  private UUID tenantId;

  private String email;
  private String phone;

  @Column(name = "given_at", updatable = false)
  private Instant givenAt;

  @Version private int version;

  protected ContactDetails() {}

  public ContactDetails(UUID tenant, UUID person, String email, String phone, Instant now) {
    this.tenantId = tenant;
    this.personId = person;
    this.email = email;
    this.phone = phone;
    this.givenAt = now;
  }

  public Optional<PersonChange> change(
      DataItem item, String value, PersonChange.Source source, UUID sourceId, Instant now) {
    String before = value(item);
    String after = value == null || value.isBlank() ? null : value.strip();
    switch (item) {
      case CONTACT_EMAIL -> email = after;
      case CONTACT_PHONE -> phone = after;
      default -> throw new IllegalArgumentException(item + " is not given by the person");
    }
    if (Objects.equals(before, after)) return Optional.empty();
    return Optional.of(
        new PersonChange(tenantId, personId, item, before, after, source, sourceId, now));
  }

  public String value(DataItem item) {
    return switch (item) {
      case CONTACT_EMAIL -> email;
      case CONTACT_PHONE -> phone;
      default -> throw new IllegalArgumentException(item + " is not given by the person");
    };
  }

  public Instant givenAt() {
    return givenAt;
  }
}
