package fr.acta.portal.staff;

import fr.acta.portal.datamap.Controller;
import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody on a client's staff list. People are told apart by their number, as text, and never
 * merged on names.
 */
@Entity
@Table(name = "person", schema = "portal")
public class Person extends TenantEntity {
  /** As the rule of the same name says; after that, and a warning to HR, her row goes. */
  public static final Period QUARANTINE = Period.ofMonths(1);

  @Embedded private StaffValues values;

  @Column(name = "shared_email")
  private boolean sharedEmail;

  // Only the database ends a quarantine, with the first proof of information.
  @Column(name = "quarantined_until", updatable = false)
  private LocalDate quarantinedUntil;

  @Column(name = "import_id", updatable = false)
  private UUID importId;

  @Column(name = "recorded_at", updatable = false)
  private Instant recordedAt;

  protected Person() {}

  /** A new line of an import, in quarantine for one month at most (GDPR art. 14(3)(a)). */
  public Person(
      UUID tenant,
      StaffValues values,
      boolean sharedEmail,
      UUID importId,
      Instant now,
      LocalDate today) {
    super(tenant);
    this.values = values;
    this.sharedEmail = sharedEmail;
    this.importId = importId;
    this.recordedAt = now;
    this.quarantinedUntil = today.plus(QUARANTINE);
  }

  /** Sets the value and says what changed; empty when it already was so. */
  public Optional<PersonChange> change(
      DataItem item, String value, PersonChange.Source source, UUID sourceId, Instant now) {
    if (item.controller() != Controller.CLIENT)
      throw new IllegalArgumentException(item + " is not the client's");
    String before = values.get(item);
    values.set(item, value);
    String after = values.get(item);
    if (Objects.equals(before, after)) return Optional.empty();
    return Optional.of(
        new PersonChange(tenantId(), id(), item, before, after, source, sourceId, now));
  }

  public void emailIsShared(boolean shared) {
    sharedEmail = shared;
  }

  public String value(DataItem item) {
    return values.get(item);
  }

  /** As she is called: first name, then the name she uses. */
  public String name() {
    String usage = values.get(DataItem.USAGE_NAME);
    return values.get(DataItem.FIRST_NAME)
        + " "
        + (usage == null ? values.get(DataItem.LAST_NAME) : usage);
  }

  /** Where a letter may reach her alone; empty when the address is several people's. */
  public Optional<String> ownEmail() {
    return sharedEmail ? Optional.empty() : Optional.ofNullable(values.get(DataItem.WORK_EMAIL));
  }

  public boolean isQuarantined() {
    return quarantinedUntil != null;
  }

  public LocalDate quarantinedUntil() {
    return quarantinedUntil;
  }

  public UUID importId() {
    return importId;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
