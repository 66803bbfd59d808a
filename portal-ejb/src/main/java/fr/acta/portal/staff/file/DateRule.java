package fr.acta.portal.staff.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date, day before month, as the tools write it. The value kept is the ISO text. */
final class DateRule {
  private static final Pattern BLANK = Pattern.compile("[0/. -]+");
  private static final Pattern TIME = Pattern.compile("[T ]\\d{1,2}:\\d{2}.*$");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4}|\\d{2})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[/.-]?(\\d{2}|(?<=\\D)\\d)[/.-]?(\\d{2}|(?<=\\D)\\d)");
  private static final Pattern SERIAL = Pattern.compile("([1-9]\\d{4})(?:[.,]\\d+)?");

  /** Day 0 of a spreadsheet's calendar, which believes in 29 February 1900. */
  private static final LocalDate SHEET_EPOCH = LocalDate.of(1899, 12, 30);

  private static final int PIVOT = 50; // 49 is 2049, 50 is 1950
  private static final int NEVER = 2090; // payroll tools write "no end" as 2099 or 9999
  private static final Set<String> NO_END =
      Set.of(
          "9999",
          "indetermine",
          "indeterminee",
          "duree indeterminee",
          "illimite",
          "sans",
          "aucune",
          "none",
          "permanent",
          "cdi",
          "31 12 99");

  private DateRule() {}

  static String start(String cell) {
    return isBlankDate(cell) ? "" : plausible(parse(cell)).toString();
  }

  /** Empty for the many ways to say that a contract has no end. */
  static String end(String cell) {
    if (isBlankDate(cell) || NO_END.contains(PlainWords.of(cell))) {
      return "";
    }
    LocalDate date = parse(cell);
    return date.getYear() >= NEVER ? "" : plausible(date).toString();
  }

  private static boolean isBlankDate(String cell) {
    return BLANK.matcher(cell).matches();
  }

  private static LocalDate plausible(LocalDate date) {
    if (date.getYear() < 1900 || date.getYear() >= NEVER) {
      throw BadValue.of("date_far");
    }
    return date;
  }

  private static LocalDate parse(String cell) {
    String text = TIME.matcher(cell).replaceFirst("");
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return date(year(dayFirst.group(3)), dayFirst.group(2), dayFirst.group(1));
    }
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return date(year(yearFirst.group(1)), yearFirst.group(2), yearFirst.group(3));
    }
    Matcher serial = SERIAL.matcher(text);
    if (serial.matches()) {
      return SHEET_EPOCH.plusDays(Integer.parseInt(serial.group(1)));
    }
    throw BadValue.of("date_form");
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 4 ? year : year < PIVOT ? 2000 + year : 1900 + year;
  }

  private static LocalDate date(int year, String month, String day) {
    try {
      return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      throw BadValue.of("date_impossible");
    }
  }
}
