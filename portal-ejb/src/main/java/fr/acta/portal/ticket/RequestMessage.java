package fr.acta.portal.ticket;

import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A question of the desk or her reply. Written once: nobody may change it, so there is no version.
 */
@Entity
@Table(name = "request_message", schema = "portal")
public class RequestMessage {
  public enum Author {
    DESK,
    PERSON
  }

  public static final int LONGEST = 4000;

  @Id private UUID id;

  @Column(name = "tenant_id")
  private UUID tenantId;

  @Column(name = "ticket_id")
  private UUID ticketId;

  @Enumerated(EnumType.STRING)
  private Author author;

  private String text;

  @Column(name = "sent_at")
  private Instant sentAt;

  protected RequestMessage() {}

  RequestMessage(Ticket ticket, Author author, String text, Instant now) {
    if (text == null || text.isBlank()) throw new RuleBroken("ticket.messageEmpty");
    if (text.length() > LONGEST) throw new RuleBroken("ticket.tooLong", LONGEST);
    this.id = TenantEntity.newId();
    this.tenantId = ticket.tenantId();
    this.ticketId = ticket.id();
    this.author = author;
    this.text = text.strip();
    this.sentAt = now;
  }

  public Author author() {
    return author;
  }

  public String text() {
    return text;
  }

  public Instant sentAt() {
    return sentAt;
  }
}
