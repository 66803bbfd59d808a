package fr.acta.portal.staff.file;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A first reading of all rows, for what no row can tell alone. */
final class Survey {
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

  private final Headings headings;
  private final Repeats people = new Repeats();
  private final Repeats establishments = new Repeats();
  private final Repeats addresses = new Repeats();
  private final Repeats numbers = new Repeats();

  Survey(Headings headings, Iterator<CsvRow> rows) {
    this.headings = headings;
    boolean any = false;
    while (rows.hasNext()) {
      CsvRow row = rows.next();
      if (!row.isBlank() && isPerson(row)) {
        any = true;
        add(row);
      }
    }
    if (!any) {
      throw new StaffFileRefused("no_rows");
    }
    people.settle();
    establishments.settle();
    addresses.settle();
    numbers.settle();
  }

  private boolean isPerson(CsvRow row) {
    return !headings.isTotal(row.cells()) && !headings.isRepeatedBy(row.cells());
  }

  private void add(CsvRow row) {
    String person = person(row.cells());
    people.add(person, Integer.toString(row.number()));
    establishments.add(number(row.cells()), person);
    numbers.add(lookAlike(row.cells()), number(row.cells()));
    String address = address(row.cells());
    if (!address.isEmpty()) {
      addresses.add(address, person);
    }
  }

  /** Number and establishment: what tells one person of the file from another. */
  String person(List<String> cells) {
    return number(cells) + "\n" + PlainWords.of(headings.cell(StaffColumn.ESTABLISHMENT, cells));
  }

  boolean isOnTwoRows(List<String> cells) {
    return people.hasAny() && people.has(person(cells));
  }

  /** Two establishments of the file have this number, each for somebody of its own. */
  boolean isInTwoEstablishments(List<String> cells) {
    return establishments.has(number(cells));
  }

  boolean sharesAddress(List<String> cells) {
    String address = address(cells);
    return !address.isEmpty() && addresses.hasAny() && addresses.has(address);
  }

  /** Another row has this number but for its leading zeros, and the same names. */
  boolean hasLookAlike(List<String> cells) {
    return numbers.hasAny() && numbers.has(lookAlike(cells));
  }

  private String number(List<String> cells) {
    return headings.cell(StaffColumn.NUMBER, cells);
  }

  private String address(List<String> cells) {
    return headings.cell(StaffColumn.WORK_EMAIL, cells).toLowerCase(Locale.ROOT);
  }

  private String lookAlike(List<String> cells) {
    String first = headings.cell(StaffColumn.FIRST_NAME, cells);
    String names = headings.anyLastName(cells) + " " + first;
    String number = LEADING_ZEROS.matcher(number(cells)).replaceFirst("");
    return number + "\n" + PlainWords.of(names);
  }
}
