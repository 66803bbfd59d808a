package fr.acta.portal.deadline;

import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.text.LongDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * When the authority must have been told of a breach (GDPR art. 33(1)): elapsed hours from
 * awareness. A period in hours is not postponed (Regulation 1182/71 art. 3(4)), and a change to or
 * from daylight-saving time makes no hour longer. A target, since telling later with reasons is
 * foreseen.
 *
 * @param term in elapsed time
 */
public record BreachTarget(Instant awareAt, Duration term) {
  /** The term in force from each civil date on; a reform proposes 96 hours. */
  public static final NavigableMap<LocalDate, Duration> TERMS =
      Collections.unmodifiableNavigableMap(
          new TreeMap<>(Map.of(LocalDate.of(2018, 5, 25), Duration.ofHours(72))));

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  /** By the terms of this release. */
  public static BreachTarget aware(Instant at) {
    return aware(at, TERMS);
  }

  /**
   * @param terms by the civil date, in Paris, from which each is in force
   * @throws IllegalArgumentException if none was in force yet
   */
  public static BreachTarget aware(Instant at, NavigableMap<LocalDate, Duration> terms) {
    Entry<LocalDate, Duration> term = terms.floorEntry(LocalDate.ofInstant(at, LegalClock.PARIS));
    if (term == null) throw new IllegalArgumentException("no term for a breach was in force then");
    return new BreachTarget(at, term.getValue());
  }

  /** The last moment on time. */
  public Instant at() {
    return awareAt.plus(term);
  }

  public String text(Locale locale) {
    ZonedDateTime from = awareAt.atZone(LegalClock.PARIS);
    ZonedDateTime to = at().atZone(LegalClock.PARIS);
    return DeadlineStep.TEXTS.say(
        locale,
        "breach",
        LongDate.of(from.toLocalDate(), locale),
        HOUR.format(from),
        term.toHours(),
        LongDate.of(to.toLocalDate(), locale),
        HOUR.format(to));
  }

  public String article(Locale locale) {
    return DeadlineStep.TEXTS.say(locale, "breach.article");
  }
}
