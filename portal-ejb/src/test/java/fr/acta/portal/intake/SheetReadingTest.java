package fr.acta.portal.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.acta.portal.intake.sheet.RequestSheet;
import fr.acta.portal.intake.sheet.Sheets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetReadingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);

  private static SheetReading reading(Object... cells) {
    RequestSheet sheet = RequestSheet.read(Sheets.of(Sheets.HEADINGS, cells));
    return new SheetReading(sheet, sheet.rows().get(0), TODAY);
  }

  private static List<String> problems(Object... cells) {
    return reading(cells).problems().stream()
        .map(p -> p.heading() + "|" + p.value() + "|" + p.key())
        .toList();
  }

  @Test
  void everyWrongCellIsNamedWithItsColumnAndValue() {
    assertEquals(
        List.of(
            "Droit|Licorne|intake.sheet.right",
            "Reçue le|5 mars|intake.sheet.day",
            "Reçue par|pigeon|intake.sheet.channel",
            "Ce qui est demandé||intake.words",
            "Adresse e-mail|zoe@|mail.address.invalid"),
        problems("Licorne", "5 mars", "pigeon", null, "Zoé", "zoe@"));
    assertEquals(
        List.of("Nom||rightsrequest.requester.name"),
        problems("Accès", TODAY, "courrier", "Tout.", null, "zoe@maison.example"));
    assertEquals(
        List.of("||rightsrequest.requester.address"),
        problems("Accès", TODAY, "courrier", "Tout.", "Zoé", null));
    assertEquals(
        List.of("Nom|" + "é".repeat(80) + "…|rightsrequest.requester.long"),
        problems("Accès", TODAY, "courrier", "Tout.", "é".repeat(501), "zoe@maison.example"));
  }

  @Test
  void aDayToComeOrLongPastIsNoDayOfReceipt() {
    assertEquals(
        List.of("Reçue le|11/04/2026|intake.future"),
        problems("Accès", "11/04/2026", null, "Tout.", "Zoé", "zoe@maison.example"));
    assertEquals(
        List.of("Reçue le|09/04/2023|intake.old"),
        problems("Accès", "09/04/2023", null, "Tout.", "Zoé", "zoe@maison.example"));
  }

  @Test
  void aGoodRowIsARecording() {
    SheetReading good = reading("Accès", TODAY, null, "Tout.", "Zoé", "zoe@maison.example");
    assertEquals(List.of(), good.problems());
    assertEquals(TODAY, good.recording().receivedOn());
    assertNull(reading("Licorne", TODAY, null, "Tout.", "Zoé", "z@z.fr").recording());
  }

  @Test
  void oneRequestWrittenTwiceIsRecognised() {
    assertEquals(true, same("ZOE martin", null, "Zoé Martin", "zoe@maison.example"));
    assertEquals(false, same("Zoé", "zoe@maison.example", "Zoé", "autre@maison.example"));
    assertEquals(true, same("Z.", "Zoe@Maison.example", "Zoé", "zoe@maison.example"));
  }

  private static boolean same(String one, String oneEmail, String other, String otherEmail) {
    return SameRequest.are(recording(one, oneEmail), recording(other, otherEmail));
  }

  private static Recording recording(String name, String email) {
    RequestSheet sheet =
        RequestSheet.read(
            Sheets.of(
                new Object[] {"Droit", "Reçue le", "Objet", "Nom", "E-mail", "Adresse"},
                new Object[] {"Accès", TODAY, "Tout.", name, email, "3 rue Haute"}));
    return new SheetReading(sheet, sheet.rows().get(0), TODAY).recording();
  }
}
