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
 * What the desk wrote to her, or she to the desk. Written once: nobody may change it, so there is
 * no version.
 */
@Entity
@Table(name = "request_message", schema = "portal")
public class RequestMessage {
  public enum Author {
    DESK,
    PERSON
  }

  public enum Purpose {
    /** Or her reply to one. */
    QUESTION,
    /** Suspends the clock, as {@link #PRECISION} does. */
    IDENTITY,
    PRECISION,
    /** Tells her that the answer will take longer, and why. */
    EXTENSION,
    /** An answer that was given before the ticket was opened again. */
    ANSWER,
    /** The desk's own: she never reads it. */
    NOTE
  }

  public static final int LONGEST = 4000;

  @Id private UUID id;

  @Column(name = "tenant_id")
  private UUID tenantId;

  @Column(name = "ticket_id")
  private UUID ticketId;

  @Enumerated(EnumType.STRING)
  private Author author;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  private String text;

  @Column(name = "sent_at")
  private Instant sentAt;

  protected RequestMessage() {}

  private RequestMessage(Ticket ticket, Author author, Purpose purpose, String text, Instant now) {
    if (text == null || text.isBlank()) throw new RuleBroken("ticket.messageEmpty");
    if (purpose != Purpose.ANSWER && text.length() > LONGEST)
      throw new RuleBroken("ticket.tooLong", LONGEST);
    this.id = TenantEntity.newId();
    this.tenantId = ticket.tenantId();
    this.ticketId = ticket.id();
    this.author = author;
    this.purpose = purpose;
    this.text = text.strip();
    this.sentAt = now;
  }

  static RequestMessage toHer(Ticket ticket, Purpose purpose, String text, Instant now) {
    return new RequestMessage(ticket, Author.DESK, purpose, text, now);
  }

  static RequestMessage fromHer(Ticket ticket, String text, Instant now) {
    return new RequestMessage(ticket, Author.PERSON, Purpose.QUESTION, text, now);
  }

  public Author author() {
    return author;
  }

  public Purpose purpose() {
    return purpose;
  }

  /** Of the desk's, for her to answer. */
  public boolean isQuestion() {
    return author == Author.DESK
        && (purpose == Purpose.QUESTION
            || purpose == Purpose.IDENTITY
            || purpose == Purpose.PRECISION);
  }

  public String text() {
    return text;
  }

  public Instant sentAt() {
    return sentAt;
  }
}
