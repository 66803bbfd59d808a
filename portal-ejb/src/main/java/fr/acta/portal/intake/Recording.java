package fr.acta.portal.intake;

import fr.acta.portal.datamap.Controller;
import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.rightsrequest.AnswerBy;
import fr.acta.portal.rightsrequest.Channel;
import fr.acta.portal.rightsrequest.Received;
import fr.acta.portal.rightsrequest.RequestDraft;
import fr.acta.portal.rightsrequest.Requester;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What a desk writes down of a request that came by post, telephone, at the counter or by mail.
 *
 * @param holders whose data it is about, as far as the right leaves a choice
 * @param receivedOn the true day of receipt in Paris: from here the clock runs, not from today
 * @param words what she asks, as near to her own words as possible
 */
public record Recording(
    Right right,
    Collection<Controller> holders,
    Channel channel,
    LocalDate receivedOn,
    String words,
    Locale language,
    AnswerBy answerBy,
    Requester.Contact contact) {
  /** Older than this, a request is a matter for archives and lawyers. */
  private static final int OLDEST_YEARS = 3;

  public Recording {
    holders = List.copyOf(holders);
    if (right == null) throw new RuleBroken("intake.right");
    if (channel == null || channel == Channel.PORTAL || channel == Channel.FORM)
      throw new RuleBroken("intake.channel");
    if (receivedOn == null) throw new RuleBroken("intake.day");
    if (words == null || words.isBlank()) throw new RuleBroken("intake.words");
    if (words.length() > RequestDraft.LONGEST_WORDS)
      throw new RuleBroken("rightsrequest.words.tooLong", RequestDraft.LONGEST_WORDS);
    if (answerBy == null || answerBy == AnswerBy.PORTAL) throw new RuleBroken("intake.answer");
  }

  /**
   * @throws RuleBroken for a day that is still to come, or long past
   */
  void demandPossibleOn(LocalDate today) {
    if (receivedOn.isAfter(today)) throw new RuleBroken("intake.future", receivedOn);
    if (receivedOn.isBefore(today.minusYears(OLDEST_YEARS)))
      throw new RuleBroken("intake.old", receivedOn, OLDEST_YEARS);
  }

  /** Noon of the day: a civil date has no hour, and this one is that date everywhere in Europe. */
  Instant receivedAt() {
    return receivedOn.atTime(LocalTime.NOON).atZone(LegalClock.PARIS).toInstant();
  }

  /** As the request of somebody nobody knows yet. */
  Received ofUnknown(UUID operator) {
    return Received.ofUnknown(
        operator, contact, right, words, receivedAt(), language, channel, answerBy);
  }

  /** What it is about once it is known whose it is: everything that the chosen holders hold. */
  List<DataItem> items() {
    return itemsOf(right, holders);
  }

  /**
   * @param holders none chosen means every one
   */
  static List<DataItem> itemsOf(Right right, Collection<Controller> holders) {
    return Arrays.stream(DataItem.values())
        .filter(
            item ->
                switch (right.choice()) {
                  case NOTHING -> false;
                  case GIVEN -> item.controller() == Controller.OPERATOR;
                  case VALUES, ITEMS, HOLDERS ->
                      holders.isEmpty() || holders.contains(item.controller());
                })
        .toList();
  }
}
