package fr.acta.portal.rightsrequest;

import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import fr.acta.portal.ticket.Right;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A request as any channel hands it over; it exists only if it can be answered.
 *
 * @param tenant the client's, or the operator's own while nobody knows whose request it is
 * @param id that of the draft it was, so that a draft sent twice is one request
 * @param person null while nobody knows whose request it is
 * @param name of the person concerned, as the desks will read it
 * @param about what it is about, each with what is held and wanted; empty where nothing particular
 * @param words her own; null where the right needs none
 * @param at when it reached the channel, read or not
 * @param reference one it has already; null for a new one
 * @param contact who asks, when it did not come from her account; null otherwise
 */
public record Received(
    UUID tenant,
    UUID id,
    UUID person,
    String name,
    Right right,
    List<WantedItem> about,
    String words,
    Instant at,
    Locale language,
    Channel channel,
    AnswerBy answerBy,
    String reference,
    Requester.Contact contact) {
  public Received {
    about = List.copyOf(about);
    if (channel != Channel.PORTAL && contact == null && answerBy != AnswerBy.PORTAL)
      throw new RuleBroken("rightsrequest.requester.address");
    if (answerBy == AnswerBy.EMAIL && contact.email() == null
        || answerBy == AnswerBy.POST && contact.address() == null)
      throw new RuleBroken("rightsrequest.requester.address");
  }

  /** From a signed-in person's draft. */
  static Received drafted(
      RequestDraft draft, String name, Collection<WantedItem> about, Locale language, Instant now) {
    return new Received(
        draft.tenantId(),
        draft.id(),
        draft.personId(),
        name,
        draft.kind(),
        List.copyOf(about),
        draft.words(),
        now,
        language,
        Channel.PORTAL,
        AnswerBy.PORTAL,
        null,
        null);
  }

  /** From somebody nobody knows yet: it waits in the operator's own tenant for the DPO. */
  public static Received ofUnknown(
      UUID operator,
      Requester.Contact contact,
      Right right,
      String words,
      Instant at,
      Locale language,
      Channel channel,
      AnswerBy answerBy) {
    return new Received(
        operator,
        TenantEntity.newId(),
        null,
        contact.concerned(),
        right,
        List.of(),
        words,
        at,
        language,
        channel,
        answerBy,
        null,
        contact);
  }

  /** A rectification that came on paper says in words what should stand where. */
  boolean isByValue() {
    return right.isItemised() && (right != Right.RECTIFICATION || channel == Channel.PORTAL);
  }

  /** She filed it signed in, so nobody need ask who she is. */
  boolean isSignedIn() {
    return channel == Channel.PORTAL;
  }
}
