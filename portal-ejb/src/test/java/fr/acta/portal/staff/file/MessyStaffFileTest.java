package fr.acta.portal.staff.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.datamap.DataItem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One payroll export with a title line and most of what goes wrong in such files. */
class MessyStaffFileTest {
  private StaffFile file;
  private Map<Integer, StaffRow> rows;

  @BeforeEach
  void read() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("payroll-windows-1252.csv")) {
      file = StaffFiles.of(in.readAllBytes());
    }
    rows =
        StaffFiles.rows(file).stream()
            .collect(Collectors.toMap(StaffRow::row, Function.identity()));
  }

  @Test
  void findsEncodingSeparatorAndHeadingsBelowATitle() {
    assertEquals("windows-1252", file.encoding());
    assertEquals(';', file.separator());
    assertEquals(10, file.items().size());
    assertFalse(file.items().contains(DataItem.CIVILITY));
  }

  @Test
  void refusesNeedlessColumnsByNameAndLeavesUnknownOnesAside() {
    List<String> refused = texts(Heading::isRefused);
    assertEquals(
        List.of(
            "La colonne «\u00a0Salaire brut\u00a0» est refusée (rémunération)\u00a0: elle n’est ni"
                + " lue ni conservée. Retirez-la de l’export."),
        refused);
    assertEquals(1, texts(Heading::isIgnored).size());
    assertFalse(rows.toString().contains("2100"));
  }

  @Test
  void readsEachValueIntoOneForm() {
    assertEquals(
        Map.of(
            DataItem.EMPLOYEE_NUMBER, "B-12",
            DataItem.LAST_NAME, "D’ARC",
            DataItem.USAGE_NAME, "LE GOFF",
            DataItem.FIRST_NAME, "Maël",
            DataItem.WORK_EMAIL, "accueil@exemple.example",
            DataItem.WORK_PHONE, "+33600000012",
            DataItem.ESTABLISHMENT, "Agence",
            DataItem.JOB_TITLE, "Assistant",
            DataItem.CONTRACT_START, "2019-02-01"),
        record(5).values());
  }

  @Test
  void keepsNumbersAsTextAndWarnsOfALostZero() {
    assertEquals("0007", record(3).value(DataItem.EMPLOYEE_NUMBER));
    assertEquals("7", record(4).value(DataItem.EMPLOYEE_NUMBER));
    assertEquals("warning.look_alike", record(3).warnings().get(0).key());
    assertEquals("warning.look_alike", record(4).warnings().get(0).key());
    assertTrue(record(5).warnings().isEmpty());
  }

  @Test
  void flagsAnAddressOfSeveralPeople() {
    assertFalse(record(3).sharedEmail());
    assertTrue(record(5).sharedEmail());
  }

  @Test
  void neverShowsASensitiveFact() {
    Problem problem = problems(6).get(0);
    assertEquals("problem.sensitive", problem.key());
    assertEquals("•••••", problem.value());
    assertFalse(problem.reason(Locale.FRENCH).contains("RQTH"));
  }

  @Test
  void namesAllThatIsWrongWithARow() {
    assertEquals(
        List.of(
            "problem.email_at",
            "problem.phone",
            "problem.formula",
            "problem.date_impossible",
            "problem.whole_name"),
        problems(7).stream().map(Problem::key).toList());
    Problem date = problems(7).get(3);
    assertEquals(
        "«\u00a030/02/2020\u00a0», dans «\u00a0Date d'embauche\u00a0», n’existe pas dans le"
            + " calendrier.",
        date.reason(Locale.FRENCH));
    assertEquals(
        "Correct the date, written as day/month/year, such as 03/09/2026.",
        date.fix(Locale.ENGLISH));
  }

  @Test
  void rejectsTheSecondRowOfANumberInAnEstablishment() {
    assertEquals(
        List.of("problem.date_order", "problem.twice"),
        problems(9).stream().map(Problem::key).toList());
  }

  @Test
  void countsRowsAsASpreadsheetAndSkipsTotals() {
    assertFalse(rows.containsKey(8), "an empty row");
    assertEquals(new SkippedRow(10, SkippedRow.Kind.TOTAL), rows.get(10));
    assertEquals(7, rows.size());
  }

  @Test
  void tellsALogNothingOfAPerson() {
    String logged = rows.values().toString();
    assertFalse(logged.contains("exemple.example"), logged);
    assertFalse(logged.contains("Durand"), logged);
  }

  private List<String> texts(java.util.function.Predicate<Heading> which) {
    return file.headings().stream().filter(which).map(h -> h.text(Locale.FRENCH)).toList();
  }

  private StaffRecord record(int row) {
    return assertInstanceOf(StaffRecord.class, rows.get(row));
  }

  private List<Problem> problems(int row) {
    return assertInstanceOf(Rejection.class, rows.get(row)).problems();
  }
}
