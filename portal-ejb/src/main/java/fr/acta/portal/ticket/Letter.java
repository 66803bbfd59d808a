package fr.acta.portal.ticket;

import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** What a desk tells somebody by post, as it will be printed. */
@Entity
@Table(name = "letter", schema = "portal")
public class Letter extends TenantEntity {
  @Column(name = "ticket_id", updatable = false)
  private UUID ticketId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Desk desk;

  @Column(updatable = false)
  private String reference;

  @Column(updatable = false)
  private String language;

  @Column(updatable = false)
  private String recipient;

  @Column(updatable = false)
  private String address;

  @Column(updatable = false)
  private String words;

  @Column(name = "written_at", updatable = false)
  private Instant writtenAt;

  @Column(name = "printed_at")
  private Instant printedAt;

  protected Letter() {}

  public Letter(Ticket ticket, String recipient, String address, String words, Instant now) {
    super(ticket.tenantId());
    this.ticketId = ticket.id();
    this.desk = ticket.desk();
    this.reference = ticket.reference();
    this.language = ticket.language().getLanguage();
    this.recipient = recipient;
    this.address = address;
    this.words = words;
    this.writtenAt = now;
  }

  /** Again and again if need be: a printer jams. */
  void printed(Instant now) {
    printedAt = now;
  }

  UUID ticketId() {
    return ticketId;
  }

  String reference() {
    return reference;
  }

  Locale language() {
    return Locale.forLanguageTag(language);
  }

  String recipient() {
    return recipient;
  }

  /** Several lines, as on an envelope, without the name. */
  String address() {
    return address;
  }

  String words() {
    return words;
  }

  Instant writtenAt() {
    return writtenAt;
  }
}
