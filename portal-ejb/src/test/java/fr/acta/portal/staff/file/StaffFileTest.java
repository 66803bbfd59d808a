package fr.acta.portal.staff.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.datamap.DataItem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffFileTest {
  private static final String TEXT =
      "Matricule;Nom;Prénom;Établissement\n"
          + "1;Lefèvre;Zoé;Siège\n2;Garçon;Noël;Dépôt\n3;Cœur;Maÿlis;Siège\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-15", "IBM850", "x-MacRoman", "UTF-16"})
  void readsTheEncodingsOfSpreadsheets(String charset) {
    String text = charset.equals("IBM850") ? TEXT.replace("œ", "oe") : TEXT;
    StaffFile file = StaffFiles.of(text, Charset.forName(charset));
    assertEquals(charset, file.encoding());
    assertEquals(
        List.of("Lefèvre", "Garçon", charset.equals("IBM850") ? "Coeur" : "Cœur"), lastNames(file));
  }

  @Test
  void readsLittleEndianUtf16AndUtf8WithTheirMarks() {
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_8)) {
      StaffFile file = StaffFiles.of("\uFEFF\"Matricule\"" + TEXT.substring(9), charset);
      assertEquals("Matricule", file.headings().get(0).text());
      assertEquals(List.of("Lefèvre", "Garçon", "Cœur"), lastNames(file));
    }
  }

  @Test
  void judgesTheEncodingByTheWholeFile() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("Matricule;Nom;Prenom\n".getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < 20_000; i++) {
      bytes.write((i + ";Martin;Jean\n").getBytes(StandardCharsets.US_ASCII));
    }
    bytes.write("X;Lefèvre;Zoé\n".getBytes(Charset.forName("windows-1252")));
    List<String> names = lastNames(StaffFiles.of(bytes.toByteArray()));
    assertEquals("Lefèvre", names.get(names.size() - 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t", "|"})
  void findsTheSeparator(String separator) {
    StaffFile file = StaffFiles.of(TEXT.replace(";", separator));
    assertEquals(separator.charAt(0), file.separator());
    assertEquals(3, lastNames(file).size());
  }

  @Test
  void obeysASpreadsheetsSeparatorLine() {
    assertEquals(3, lastNames(StaffFiles.of("sep=;\n" + TEXT)).size());
  }

  @Test
  void readsQuotedValuesWithSeparatorsQuotesAndLineBreaks() {
    List<StaffRow> rows =
        StaffFiles.rows(
            "Matricule,Nom,Prénom,Poste\r\n1,\"A\",\"B\",\"Chef, dit \"\"le vieux\"\"\r\n(nuit)\"\r\n2,C,D,\r\n");
    StaffRecord first = assertInstanceOf(StaffRecord.class, rows.get(0));
    assertEquals("Chef, dit \"le vieux\" (nuit)", first.value(DataItem.JOB_TITLE));
    assertEquals(3, rows.get(1).row(), "a spreadsheet's row, not a line");
  }

  @Test
  void missingTrailingCellsAreEmptyAndSurplusOnesReject() {
    List<StaffRow> rows =
        StaffFiles.rows("Matricule;Nom;Prénom;Poste\n1;A;B\n2;C;D;Chef;\n3;E;F;Chef;équipe\n");
    assertInstanceOf(StaffRecord.class, rows.get(0));
    assertInstanceOf(StaffRecord.class, rows.get(1));
    Rejection shifted = assertInstanceOf(Rejection.class, rows.get(2));
    assertEquals("problem.cells", shifted.problems().get(0).key());
    assertEquals("5", shifted.problems().get(0).value());
  }

  @Test
  void tellsPeopleApartByNumberAsTextAndEstablishment() {
    List<StaffRow> rows =
        StaffFiles.rows(
            "Matricule;Nom;Prénom;Site\n42;A;B;Lyon\n42;C;D;Albi\n042;E;F;Lyon\n42;A;B;LYON\n");
    assertEquals(
        List.of(true, true, true, false),
        rows.stream().map(StaffRecord.class::isInstance).toList());
  }

  @Test
  void anAddressIsSharedByPeopleNotByALineThatStandsTwice() {
    List<StaffRow> rows =
        StaffFiles.rows(
            "Matricule;Nom;Prénom;Mail\n1;A;B;x@a.example\n1;A;B;x@a.example\n"
                + "2;C;D;Y@a.example\n3;E;F;y@a.example\n");
    assertFalse(((StaffRecord) rows.get(0)).sharedEmail());
    assertTrue(((StaffRecord) rows.get(2)).sharedEmail());
    assertTrue(((StaffRecord) rows.get(3)).sharedEmail());
  }

  @Test
  void headingsThatComeAgainAreNoPerson() {
    List<StaffRow> rows = StaffFiles.rows(TEXT + TEXT);
    assertEquals(new SkippedRow(5, SkippedRow.Kind.REPEATED_HEADINGS), rows.get(3));
  }

  @Test
  void somebodyNamedTotalIsAPerson() {
    List<StaffRow> rows = StaffFiles.rows("Matricule;Nom;Prénom\nTotal;Durand;Zoé\n2;Total;Jean\n");
    assertTrue(rows.stream().allMatch(StaffRecord.class::isInstance));
  }

  @Test
  void givesRowsAsTheyAreReadHoweverManyThereAre() {
    String many =
        IntStream.range(0, 20_000)
            .mapToObj(i -> i + ";Martin;Jean;Siège\n")
            .collect(Collectors.joining());
    StaffFile file = StaffFiles.of("Matricule;Nom;Prénom;Site\n" + many);
    assertEquals(20_000, StaffFiles.rows(file).size());
  }

  private static List<String> lastNames(StaffFile file) {
    return StaffFiles.rows(file).stream()
        .map(row -> assertInstanceOf(StaffRecord.class, row).value(DataItem.LAST_NAME))
        .toList();
  }
}
