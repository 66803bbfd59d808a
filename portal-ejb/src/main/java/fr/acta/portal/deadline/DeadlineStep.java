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
 * @param after the date it gave
 * @param holiday only for {@link DeadlineRule#HOLIDAY}
 */
public record DeadlineStep(
    DeadlineRule rule, LocalDate before, LocalDate after, Optional<PublicHoliday> holiday) {
  static final Texts TEXTS = new Texts(DeadlineStep.class, "deadline");

  static DeadlineStep of(DeadlineRule rule, LocalDate before, LocalDate after) {
    return new DeadlineStep(rule, before, after, Optional.empty());
  }

  /** A whole sentence for the person concerned. */
  public String text(Locale locale) {
    String name = holiday.map(h -> TEXTS.say(locale, "holiday." + h.name())).orElse("");
    long days = ChronoUnit.DAYS.between(before, after);
    return TEXTS.say(locale, rule.key(), before, after, name, before.getDayOfMonth(), days);
  }

  public String article(Locale locale) {
    return TEXTS.say(locale, rule.key() + ".article");
  }
}
