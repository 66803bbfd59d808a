package fr.acta.portal.rightsrequest;

import fr.acta.portal.deadline.StatutoryDeadline;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.TenantEntity;
import fr.acta.portal.ticket.Filed;
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

  /** When the portal learned of it: later than its receipt for a letter or a telephone call. */
  @Column(name = "recorded_at", updatable = false)
  private Instant recordedAt;

  @Column(updatable = false)
  private String language;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  @Column(name = "answer_by", updatable = false)
  private AnswerBy answerBy;

  @Column(updatable = false)
  private String words;

  @Column(name = "complained_on")
  private LocalDate complainedOn;

  protected RightsRequest() {}

  /**
   * @param number of the reference; ignored where {@code received} brings its own
   */
  RightsRequest(Received received, long number, Instant now) {
    super(received.tenant(), received.id());
    this.reference =
        received.reference() == null
            ? Reference.of(LocalDate.ofInstant(received.at(), LegalClock.PARIS), number)
            : received.reference();
    this.personId = received.person();
    this.kind = received.right();
    this.receivedAt = received.at();
    this.recordedAt = now;
    this.language = received.language().getLanguage();
    this.channel = received.channel();
    this.answerBy = received.answerBy();
    this.words = received.words();
  }

  /** What its tickets say of it. */
  Filed filed(String personName) {
    return new Filed(
        tenantId(), id(), personId, personName, kind, reference, language(), receivedAt);
  }

  StatutoryDeadline deadline() {
    return StatutoryDeadline.receivedAt(receivedAt);
  }

  /** She complained to the supervisory authority (GDPR art. 77): it belongs on the file. */
  public void complained(LocalDate day) {
    complainedOn = day;
  }

  public String reference() {
    return reference;
  }

  /** Null while nobody knows whose request it is. */
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

  Instant recordedAt() {
    return recordedAt;
  }

  /** In which she is answered. */
  public Locale language() {
    return Locale.forLanguageTag(language);
  }

  public Channel channel() {
    return channel;
  }

  public AnswerBy answerBy() {
    return answerBy;
  }

  /** In her own words; null where the right needs none. */
  public String words() {
    return words;
  }

  LocalDate complainedOn() {
    return complainedOn;
  }
}
