package fr.acta.portal.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A date as people read it: "mardi 7 avril 2026", "vendredi 1er mai 2026", "Friday 1 May 2026". */
public final class LongDate {
  private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu");
  private static final DateTimeFormatter FIRST =
      DateTimeFormatter.ofPattern("EEEE d'er' MMMM uuuu");

  private LongDate() {}

  public static String of(LocalDate date, Locale wanted) {
    Locale locale = Texts.supported(wanted);
    boolean ordinal = locale == Locale.FRENCH && date.getDayOfMonth() == 1;
    return (ordinal ? FIRST : PLAIN).withLocale(locale).format(date);
  }
}
