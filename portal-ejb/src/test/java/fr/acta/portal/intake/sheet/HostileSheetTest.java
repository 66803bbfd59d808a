package fr.acta.portal.intake.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.acta.portal.tenancy.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files that are not what they should be are answered, quickly and without quoting them. */
class HostileSheetTest {
  private static final String HEADINGS =
      Sheets.row(1, "Droit", "Reçue le", "Objet", "Nom", "Adresse");

  private static void refused(String reason, byte[] file) {
    RuleBroken no = assertThrows(RuleBroken.class, () -> RequestSheet.read(file));
    assertEquals("intake.sheet.refused." + reason, no.messageKey());
    assertEquals(no.messageKey(), no.getMessage());
    assertNull(no.getCause());
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void whatIsNoWorkbookIsNamed() {
    refused("empty", new byte[0]);
    refused("other", text("Droit;Reçue le\nAccès;05/03/2026\n"));
    refused("other", text("%PDF-1.7"));
    refused("other", Sheets.zip(Map.of("word/document.xml", "<document/>")));
    refused("old", text("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"));
    refused("size", new byte[RequestSheet.MOST_BYTES + 1]);
  }

  @Test
  void aDamagedWorkbookIsNotHalfRead() {
    byte[] whole = Sheets.of(Sheets.HEADINGS, new Object[] {"Accès"});
    refused("damaged", Arrays.copyOf(whole, whole.length / 2));
    refused("damaged", Sheets.zip(Map.of("xl/workbook.xml", "<workbook")));
    refused(
        "damaged", Sheets.handmade("", HEADINGS + "<row r='2'><c r='A2' t='z'><v>7</v></c></row>"));
    refused(
        "damaged", Sheets.handmade("", HEADINGS + "<row r='2'><c r='A2'><v>secret</v></c></row>"));
  }

  @Test
  void whatUnpacksToFillTheMachineIsNotUnpacked() {
    refused("bomb", Sheets.zip(Map.of("xl/worksheets/sheet1.xml", " ".repeat(60 << 20))));
  }

  @Test
  void aCellFarToTheRightAsksForNoMemory() {
    refused("damaged", Sheets.handmade("", "<row r='1'><c r='FXSHRXW1'><v>1</v></c></row>"));
  }

  @Test
  void entitiesAreNotExpanded() {
    String entity = "<!DOCTYPE worksheet [<!ENTITY b 'Droit'>]>";
    byte[] file =
        Sheets.handmade(
            "",
            HEADINGS + "<row r='2'><c r='A2' t='inlineStr'><is><t>&b;</t></is></c></row>",
            entity);
    refused("damaged", file);
  }

  @Test
  void aHugeNumberStaysShort() {
    byte[] file =
        Sheets.handmade("", HEADINGS + "<row r='2'><c r='A2'><v>1E999999999</v></c></row>");
    assertEquals("1E999999999", RequestSheet.read(file).rows().get(0).cell(SheetColumn.RIGHT));
  }

  @Test
  void aCalendarThatBeginsIn1904IsNotMistaken() {
    refused("calendar", Sheets.handmade("date1904='true'", HEADINGS));
    refused("calendar", Sheets.handmade("date1904='1'", HEADINGS));
  }
}
