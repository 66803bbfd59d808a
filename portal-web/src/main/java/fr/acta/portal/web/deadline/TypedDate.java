package fr.acta.portal.web.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** A date of receipt as people type it, day first, or as a browser's date field sends it. */
final class TypedDate {
  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  /** The regulation applies since 2018; a year further off is a slip of the hand. */
  private static final int FIRST_YEAR = 2018;

  private static final int LAST_YEAR = 2099;

  private TypedDate() {}

  /**
   * @throws DateTimeException where no such day exists, or none of those years
   */
  static LocalDate read(String typed) {
    String text = typed.strip();
    LocalDate date =
        text.matches("\\d{4}-.*")
            ? LocalDate.parse(text)
            : LocalDate.parse(text.replaceAll("[-. ]+", "/"), DAY_FIRST);
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)
      throw new DateTimeException("not a year of receipt");
    return date;
  }
}
