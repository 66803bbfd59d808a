package fr.acta.portal.staff.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffFileRefusedTest {
  private static final String HEAD = "Matricule;Nom;Prénom\n";

  @ParameterizedTest
  @ValueSource(strings = {"", "  \r\n \n", "\uFEFF", "\uFEFF\n"})
  void empty(String text) {
    assertEquals("empty", reason(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {HEAD, HEAD + ";;\n\n", HEAD + "Total;;\n" + HEAD})
  void headerOnly(String text) {
    assertEquals("no_rows", reason(text));
  }

  @Test
  void noHeadings() {
    assertEquals("no_headings", reason("00042;LEFEVRE;Zoé\n00043;MARTIN;Jean\n"));
  }

  @Test
  void missingColumnsAreNamed() {
    StaffFileRefused refused = refused("Prénom;E-mail\nZoé;zoe@a.example\n");
    assertEquals(
        "Il manque une colonne indispensable\u00a0: Matricule, Nom.", refused.text(Locale.FRENCH));
    assertEquals(
        "A column the portal needs is missing: employeeNumber, lastName.",
        refused.text(Locale.ENGLISH));
  }

  @Test
  void aHeadingThatStandsTwice() {
    assertEquals("heading_twice", reason("Matricule;Nom;Nom;Prénom\n1;A;B;C\n"));
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 500, 9000})
  void tooManyColumns(int width) {
    String more =
        IntStream.rangeClosed(4, width).mapToObj(i -> ";c" + i).collect(Collectors.joining());
    StaffFileRefused refused = refused(HEAD.strip() + more + "\n1;A;B\n");
    assertEquals("stafffile.refused.too_many_columns", refused.messageKey());
    assertEquals(width, refused.arguments()[0]);
  }

  @Test
  void manyColumnsOfWhichNoneIsKnown() {
    assertEquals("too_many_columns", reason("x,".repeat(500) + "\n"));
  }

  static Stream<String> openQuotes() {
    return Stream.of(
        HEAD + "1;A;B\n2;\"C;D\n3;E;F\n",
        HEAD + "1;A;B\n2;\"C;D\n3;\"E\";F\n",
        HEAD + "1;A;B\n2;C;\"D",
        HEAD + "1;A;\"B\"\n2;C;D \"\n".replace("D \"", "\"D\n3;E;F"));
  }

  @ParameterizedTest
  @MethodSource("openQuotes")
  void aQuoteNeverClosedIsFoundOnItsLine(String text) {
    StaffFileRefused refused = refused(text);
    assertEquals("stafffile.refused.open_quote", refused.messageKey());
    assertEquals(3L, refused.arguments()[0]);
    assertTrue(refused.text(Locale.ENGLISH).contains("line 3"));
  }

  @Test
  void aQuoteNeverClosedInTheHeadings() {
    assertEquals("open_quote", reason("\"Matricule;Nom;Prénom\n1;A;B\n"));
  }

  @Test
  void aLineTooLong() {
    assertEquals("line_too_long", reason(HEAD + "1;A;" + "B".repeat(70_000) + "\n"));
  }

  @Test
  void aZipNamedCsv() throws IOException {
    assertEquals("archive", reason(zip("staff.csv")));
    assertEquals("workbook", reason(zip("[Content_Types].xml")));
  }

  @Test
  void otherKindsOfFile() {
    byte[] oldWorkbook = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};
    assertEquals("workbook", reason(oldWorkbook));
    assertEquals("workbook", reason("<HTML><table><tr><td>Matricule"));
    assertEquals("document", reason("%PDF-1.7"));
    assertEquals("binary", reason("Matricule;Nom;Prénom\n1;\u0000;B\n"));
    assertEquals("binary", reason(HEAD.getBytes(StandardCharsets.UTF_16LE)));
  }

  @Test
  void tooBigIsFoundWithoutReadingOn() {
    long[] read = {0};
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            read[0]++;
            return read[0] % 80 == 0 ? '\n' : 'x';
          }
        };
    StaffFileRefused refused =
        assertThrows(StaffFileRefused.class, () -> StaffFile.open(() -> endless));
    assertEquals("stafffile.refused.too_big", refused.messageKey());
    assertTrue(read[0] < 60_000_000, "stops near the limit");
  }

  @Test
  void everyRefusalSaysWhatToDo() {
    for (String text : new String[] {"", HEAD, "x", "Nom\na\n", HEAD + "1;\"A\n", "%PDF"}) {
      StaffFileRefused refused = refused(text);
      assertFalse(refused.fix(Locale.FRENCH).isBlank());
      assertFalse(refused.fix(Locale.ENGLISH).isBlank());
    }
  }

  @Property(tries = 200)
  void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
    readOrRefuse(bytes);
  }

  @Property(tries = 200)
  void anyBytesBelowHeadingsAreReadOrRefused(@ForAll @Size(max = 400) byte[] bytes)
      throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(
        "Matricule;Civilité;Nom;Prénom;E-mail;Tél;Site;Poste;Date d'entrée;Date de sortie\n"
            .getBytes(StandardCharsets.UTF_8));
    for (byte b : bytes) {
      all.write(b == 0 ? ';' : b);
    }
    readOrRefuse(all.toByteArray());
  }

  @Property(tries = 200)
  void anyTextInAnyCellIsReadOrRejected(@ForAll @Size(10) java.util.List<String> cells) {
    String row =
        cells.stream()
            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(";"));
    readOrRefuse(
        ("Matricule;Civilité;Nom;Prénom;E-mail;Tél;Site;Poste;Date d'entrée;Date de sortie\n" + row)
            .getBytes(StandardCharsets.UTF_8));
  }

  private static void readOrRefuse(byte[] bytes) {
    try {
      StaffFiles.rows(StaffFiles.of(bytes));
    } catch (StaffFileRefused declared) {
      assertFalse(declared.text(Locale.FRENCH).isBlank());
    }
  }

  private static byte[] zip(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(HEAD.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String reason(String text) {
    return reason(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String reason(byte[] bytes) {
    String key = assertThrows(StaffFileRefused.class, () -> StaffFiles.of(bytes)).messageKey();
    return key.substring("stafffile.refused.".length());
  }

  private static StaffFileRefused refused(String text) {
    return assertThrows(StaffFileRefused.class, () -> StaffFiles.of(text));
  }
}
