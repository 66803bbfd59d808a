package fr.acta.portal.intake.sheet;

import fr.acta.portal.tenancy.RuleBroken;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as a cell holds it: a spreadsheet's own count of days, or text with the day first or the
 * year first. A year of two digits is refused: nobody should have to guess from when a term runs.
 */
final class SheetDay {
  private static final Pattern HOUR = Pattern.compile("[T ]\\d{1,2}:\\d{2}.*$");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern COUNT = Pattern.compile("(\\d{5})(?:\\.\\d+)?");

  /** Day 0 of a spreadsheet's calendar, which believes in 29 February 1900. */
  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

  private SheetDay() {}

  /**
   * @throws RuleBroken when it is no day that all readers agree on
   */
  static LocalDate read(String cell) {
    String text = HOUR.matcher(cell).replaceFirst("").strip();
    Matcher count = COUNT.matcher(text);
    if (count.matches()) return ZERO.plusDays(Integer.parseInt(count.group(1)));
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    throw new RuleBroken("intake.sheet.day");
  }

  private static LocalDate day(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      throw new RuleBroken("intake.sheet.day");
    }
  }
}
