package fr.acta.portal.staff.file;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The row of headings: which of its columns are read, refused and left aside. */
final class Headings {
  static final int MOST = 200;

  private static final List<StaffColumn> LAST_NAMES =
      List.of(StaffColumn.BIRTH_NAME, StaffColumn.FAMILY_NAME, StaffColumn.USAGE_NAME);
  private static final Pattern TOTAL =
      Pattern.compile("((sous |grand |sub )?total|totaux)( .*)?|somme|effectif( total)?");

  private final List<String> cells;
  private final Map<StaffColumn, Integer> positions = new EnumMap<>(StaffColumn.class);

  Headings(List<String> row) {
    cells = row;
    for (int i = 0; i < cells.size(); i++) {
      int position = i;
      String words = PlainWords.ofHeading(cells.get(i));
      StaffColumn.named(words)
          .forEach(column -> positions.merge(column, position, (a, b) -> better(column, a, b)));
    }
  }

  private int better(StaffColumn column, int first, int second) {
    return rank(column, second) < rank(column, first) ? second : first;
  }

  private int rank(StaffColumn column, int position) {
    return column.rank(PlainWords.ofHeading(cells.get(position)));
  }

  /** How many columns it knows; no row of people reaches two. */
  int recognised() {
    return positions.size();
  }

  int width() {
    return cells.size();
  }

  boolean has(StaffColumn column) {
    return positions.containsKey(column);
  }

  /** The cell of a row; empty where the row or the file has none. */
  String cell(StaffColumn column, List<String> row) {
    Integer position = positions.get(column);
    return position == null || position >= row.size() ? "" : row.get(position);
  }

  /** The heading as the file writes it, or else the column's usual name. */
  String name(StaffColumn column) {
    Integer position = positions.get(column);
    return position == null ? "" : cells.get(position);
  }

  /** The column that names the family, for a message. */
  StaffColumn lastName() {
    return LAST_NAMES.stream().filter(this::has).findFirst().orElse(StaffColumn.FAMILY_NAME);
  }

  String anyLastName(List<String> row) {
    for (StaffColumn column : LAST_NAMES) {
      String name = cell(column, row);
      if (!name.isEmpty()) {
        return name;
      }
    }
    return "";
  }

  boolean isTotal(List<String> row) {
    if (!anyLastName(row).isEmpty()) {
      return false;
    }
    String first = row.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
    return TOTAL.matcher(PlainWords.of(first)).matches();
  }

  /** A separator inside a value that is not quoted pushes the values after it to the right. */
  boolean isExceededBy(List<String> row) {
    return row.stream().skip(width()).anyMatch(cell -> !cell.isEmpty());
  }

  boolean isRepeatedBy(List<String> row) {
    return row.equals(cells);
  }

  List<Heading> all() {
    return IntStream.range(0, cells.size())
        .filter(i -> !cells.get(i).isEmpty())
        .mapToObj(i -> Heading.of(cells.get(i), readAt(i)))
        .toList();
  }

  private Optional<StaffColumn> readAt(int position) {
    return positions.entrySet().stream()
        .filter(entry -> entry.getValue() == position)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * @throws StaffFileRefused when people cannot be told apart by these columns
   */
  void check() {
    if (width() > MOST) {
      throw new StaffFileRefused("too_many_columns", width(), MOST);
    }
    Set<String> seen = new HashSet<>();
    positions.values().stream().map(cells::get).forEach(seen::add);
    for (String text : seen) {
      if (cells.stream().filter(text::equals).count() > 1) {
        throw new StaffFileRefused("heading_twice", text);
      }
    }
    StringBuilder french = new StringBuilder();
    StringBuilder english = new StringBuilder();
    missing(has(StaffColumn.NUMBER), french, "Matricule", english, "employeeNumber");
    missing(LAST_NAMES.stream().anyMatch(this::has), french, "Nom", english, "lastName");
    missing(has(StaffColumn.FIRST_NAME), french, "Prénom", english, "firstName");
    if (!french.isEmpty()) {
      throw new StaffFileRefused("missing_columns", french, english);
    }
  }

  /** Enough to find people who are known already. */
  void checkNaming() {
    if (width() > MOST) throw new StaffFileRefused("too_many_columns", width(), MOST);
    if (!has(StaffColumn.NUMBER) && !hasNames()) throw new StaffFileRefused("nobody_named");
  }

  boolean hasNames() {
    return LAST_NAMES.stream().anyMatch(this::has) && has(StaffColumn.FIRST_NAME);
  }

  private static void missing(
      boolean there, StringBuilder french, String nom, StringBuilder english, String name) {
    if (!there) {
      french.append(french.isEmpty() ? "" : ", ").append(nom);
      english.append(english.isEmpty() ? "" : ", ").append(name);
    }
  }
}
