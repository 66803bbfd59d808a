package fr.acta.portal.staff.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.acta.portal.datamap.DataItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** A staff list as a spreadsheet saves it. */
class WorkbookListTest {
  private static byte[] book(Object[]... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", null)) {
      Worksheet sheet = book.newWorksheet("Personnel");
      for (int row = 0; row < rows.length; row++)
        for (int column = 0; column < rows[row].length; column++)
          write(sheet, row, column, rows[row][column]);
    }
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, int row, int column, Object cell) {
    if (cell instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("dd/mm/yyyy").set();
    } else if (cell instanceof Integer number) {
      sheet.value(row, column, number);
      sheet.style(row, column).format("00000").set();
    } else if (cell != null) {
      sheet.value(row, column, cell.toString());
    }
  }

  @Test
  void numbersKeepTheirZerosAndDaysAreDays() throws IOException {
    byte[] file =
        book(
            new Object[] {"Matricule", "Nom", "Prénom", "Site", "Date d'entrée"},
            new Object[] {118, "Roux", "Zoé", "Atelier \"A\"; nord", LocalDate.of(2026, 3, 2)},
            new Object[] {},
            new Object[] {"00007", "Noël", "Ève"});
    List<StaffRow> rows = StaffFiles.rows(StaffFiles.of(file));
    StaffRecord first = (StaffRecord) rows.get(0);
    assertEquals(2, first.row());
    assertEquals("00118", first.value(DataItem.EMPLOYEE_NUMBER));
    assertEquals("Atelier \"A\"; nord", first.value(DataItem.ESTABLISHMENT));
    assertEquals("2026-03-02", first.value(DataItem.CONTRACT_START));
    assertEquals(4, rows.get(1).row(), "as the spreadsheet numbers it");
  }

  @Test
  void aWorkbookThatIsCutOffSaysSo() throws IOException {
    byte[] file = book(new Object[] {"Matricule", "Nom", "Prénom"}, new Object[] {1, "A", "B"});
    byte[] half = java.util.Arrays.copyOf(file, file.length / 2);
    StaffFileRefused no = assertThrows(StaffFileRefused.class, () -> StaffFiles.of(half));
    assertEquals("stafffile.refused.workbook_damaged", no.messageKey());
  }

  @Test
  void itNamesPeople() throws IOException {
    byte[] file =
        book(new Object[] {"Nom", "Prénom"}, new Object[] {"A", "B"}, new Object[] {"C", "D"});
    NamedPeople named = NamedPeople.in(() -> new java.io.ByteArrayInputStream(file));
    assertEquals(List.of(2, 3), named.lines().stream().map(NamedPeople.Line::row).toList());
    assertEquals(true, named.isList());
  }
}
