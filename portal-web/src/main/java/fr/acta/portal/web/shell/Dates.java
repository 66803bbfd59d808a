package fr.acta.portal.web.shell;

import fr.acta.portal.deadline.TimeLeft;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.text.LongDate;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Dates as pages say them, in the language of the request; civil dates are those of Paris. */
@Named
@RequestScoped
public class Dates {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  @Inject private Language language;
  @Inject private Clock clock;

  /** "mardi 7 avril 2026", or an empty string for null. */
  public String day(LocalDate date) {
    return date == null ? "" : LongDate.of(date, language.getLocale());
  }

  /** "mardi 7 avril 2026, 18:04" in Paris, or an empty string for null. */
  public String moment(Instant instant) {
    if (instant == null) {
      return "";
    }
    ZonedDateTime there = instant.atZone(LegalClock.PARIS);
    return day(there.toLocalDate()) + ", " + HOUR.format(there);
  }

  /** The day in Paris of a moment of which only the day is known. */
  public String civil(Instant instant) {
    return day(LocalDate.ofInstant(instant, LegalClock.PARIS));
  }

  /** "dans 4 jours", "demain", "en retard de 2 jours". */
  public String left(LocalDate end) {
    return until(end).text(language.getLocale());
  }

  /** How much a date presses: "late", "soon" within seven days, else "calm". */
  public String pressure(LocalDate end) {
    TimeLeft left = until(end);
    return left.isLate() ? "late" : left.days() <= 7 ? "soon" : "calm";
  }

  /** Late or soon. */
  public boolean pressing(LocalDate end) {
    return !pressure(end).equals("calm");
  }

  private TimeLeft until(LocalDate end) {
    return TimeLeft.until(end, LocalDate.ofInstant(clock.instant(), LegalClock.PARIS));
  }
}
