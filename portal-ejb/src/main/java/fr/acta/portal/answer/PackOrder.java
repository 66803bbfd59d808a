package fr.acta.portal.answer;

import fr.acta.portal.tenancy.TenantEntity;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.ticket.Ticket;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** What a pack is wanted for: written once, when a desk wants it. */
@MappedSuperclass
public abstract class PackOrder extends TenantEntity {
  @Column(name = "ticket_id", updatable = false)
  private UUID ticketId;

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Desk desk;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Right kind;

  @Column(updatable = false)
  private String language;

  @Column(name = "wanted_at", updatable = false)
  private Instant wantedAt;

  protected PackOrder() {}

  PackOrder(Ticket ticket, Instant now) {
    super(ticket.tenantId());
    this.ticketId = ticket.id();
    this.personId = ticket.personId();
    this.desk = ticket.desk();
    this.kind = ticket.right();
    this.language = ticket.language().getLanguage();
    this.wantedAt = now;
  }

  UUID ticketId() {
    return ticketId;
  }

  UUID personId() {
    return personId;
  }

  Desk desk() {
    return desk;
  }

  Right right() {
    return kind;
  }

  Locale language() {
    return Locale.forLanguageTag(language);
  }
}
