package fr.acta.portal.deadline;

import fr.acta.portal.text.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * One step of a computation, in the order the law applies them.
 *
 * @param before the date the rule was applied to
 * @param after the date it gave; the same where the rule moved nothing
 * @param holiday only for {@link DeadlineRule#HOLIDAY}
 * @param suspension only for the rules about a question
 */
public record DeadlineStep(
    DeadlineRule rule,
    LocalDate before,
    LocalDate after,
    Optional<PublicHoliday> holiday,
    Optional<Suspension> suspension) {
  static final Texts TEXTS = new Texts(DeadlineStep.class, "deadline");

  static DeadlineStep of(DeadlineRule rule, LocalDate before, LocalDate after) {
    return new DeadlineStep(rule, before, after, Optional.empty(), Optional.empty());
  }

  /** A whole sentence for the person concerned. */
  public String text(Locale locale) {
    return TEXTS.say(
        locale,
        rule.key(),
        before,
        after,
        holiday.map(h -> TEXTS.say(locale, "holiday." + h.name())).orElse(""),
        before.getDayOfMonth(),
        suspension.map(Suspension::askedOn).orElse(before),
        suspension.flatMap(Suspension::answeredOn).orElse(after),
        ChronoUnit.DAYS.between(before, after));
  }

  public String article(Locale locale) {
    return TEXTS.say(locale, rule.key() + ".article");
  }
}
