package fr.acta.portal.rightsrequest;

import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.TenantEntity;
import fr.acta.portal.ticket.Right;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** A request as it was received; what becomes of it stands on its tickets. */
@Entity
@Table(name = "rights_request", schema = "portal")
public class RightsRequest extends TenantEntity {
  @Column(updatable = false)
  private String reference;

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Right kind;

  @Column(name = "received_at", updatable = false)
  private Instant receivedAt;

  @Column(updatable = false)
  private String language;

  protected RightsRequest() {}

  /** Takes the draft's id: a draft sent twice finds the request that it became. */
  RightsRequest(RequestDraft draft, long number, Locale language, Instant now) {
    super(draft.tenantId(), draft.id());
    this.reference = Reference.of(LocalDate.ofInstant(now, LegalClock.PARIS), number);
    this.personId = draft.personId();
    this.kind = draft.kind();
    this.receivedAt = now;
    this.language = language.getLanguage();
  }

  public String reference() {
    return reference;
  }

  public UUID personId() {
    return personId;
  }

  public Right right() {
    return kind;
  }

  /** From here the statutory clock runs. */
  public Instant receivedAt() {
    return receivedAt;
  }

  /** In which she is answered. */
  public Locale language() {
    return Locale.forLanguageTag(language);
  }
}
