package fr.acta.portal.intake.sheet;

import static fr.acta.portal.intake.sheet.Sheets.HEADINGS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.acta.portal.rightsrequest.AnswerBy;
import fr.acta.portal.rightsrequest.Channel;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.Right;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSheetTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

  private static Object[] row(Object... cells) {
    return cells;
  }

  private static SheetRow received(Object day) {
    return RequestSheet.read(
            Sheets.of(HEADINGS, row("Accès", day, "courrier", "Tout.", "Zoé", "z@maison.example")))
        .rows()
        .get(0);
  }

  private static String broken(Runnable reading) {
    return assertThrows(RuleBroken.class, reading::run).messageKey();
  }

  @Test
  void aRowSaysWhatARecordingNeeds() {
    SheetRow row = received(DAY);
    assertEquals(2, row.number());
    assertEquals(Right.ACCESS, row.right());
    assertEquals(Channel.POST, row.channel());
    assertEquals("Tout.", row.words());
    assertEquals("Zoé", row.contact().name());
    assertEquals(AnswerBy.EMAIL, row.answerBy());
    assertEquals(Locale.FRENCH, row.language());
  }

  @Test
  void aDayIsReadHoweverItIsWritten() {
    for (Object day :
        new Object[] {
          DAY, "05/03/2026", "5/3/2026", "05.03.2026", "2026-03-05", "05/03/2026 14:30"
        }) assertEquals(DAY, received(day).receivedOn(), day.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"05/03/26", "31/02/2026", "13/13/2026", "hier", "mars 2026", "2026"})
  void whatIsNoDayForEverybodyIsRefused(String day) {
    assertEquals("intake.sheet.day", broken(received(day)::receivedOn));
  }

  @Test
  void headingsStandInAnyOrderBelowATitleInEitherLanguage() {
    RequestSheet sheet =
        RequestSheet.read(
            Sheets.of(
                row("Open requests, spring"),
                row(),
                row(
                    "Full name",
                    "Postal address",
                    "What is asked",
                    "Colour",
                    "Received on",
                    "Right"),
                row("Zoé", "3 rue Haute\r\n69001 Lyon", "All.", "red", DAY, "Right of access"),
                row(),
                row("Karim", "5 rue Basse", "All.", null, DAY, "Deletion")));
    assertEquals(List.of("Colour"), sheet.unread());
    assertEquals(List.of(4, 6), sheet.rows().stream().map(SheetRow::number).toList());
    assertEquals("3 rue Haute\n69001 Lyon", sheet.rows().get(0).contact().address());
    assertEquals(Right.ERASURE, sheet.rows().get(1).right());
    assertEquals(Channel.SHEET, sheet.rows().get(1).channel());
    assertEquals(AnswerBy.POST, sheet.rows().get(1).answerBy());
  }

  @Test
  void headingsThatLackOrRepeatAreNamed() {
    assertEquals(
        "intake.sheet.refused.headings",
        broken(() -> RequestSheet.read(Sheets.of(row("Zoé", "Karim"), row("a", "b")))));
    assertEquals(
        "intake.sheet.refused.missing.RECEIVED_ON",
        broken(() -> RequestSheet.read(Sheets.of(row("Droit", "Objet", "Nom", "E-mail")))));
    assertEquals(
        "intake.sheet.refused.missing.ADDRESS",
        broken(() -> RequestSheet.read(Sheets.of(row("Droit", "Reçue le", "Objet", "Nom")))));
    RuleBroken twice =
        assertThrows(
            RuleBroken.class, () -> RequestSheet.read(Sheets.of(row("Droit", "Nom", "Name"))));
    assertEquals(List.of("Nom", "Name"), List.of(twice.arguments()));
  }

  @ParameterizedTest
  @CsvSource({
    "Demande d’accès,ACCESS",
    "droit à l'oubli,ERASURE",
    "SUPPRESSION,ERASURE",
    "right to be forgotten,ERASURE",
    "Oubli d’une campagne,CAMPAIGN",
    "Opposition,OBJECTION",
    "Opposition à la prospection,PROSPECTING",
    "portability,PORTABILITY"
  })
  void aRightIsKnownByThePeoplesWords(String words, Right right) {
    assertEquals(right, Vocabulary.RIGHTS.meaning(words).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"par courrier,POST", "à l’accueil,COUNTER", "by phone,TELEPHONE", "E-mail,EMAIL"})
  void aChannelIsKnownByThePeoplesWords(String words, Channel channel) {
    assertEquals(channel, Vocabulary.CHANNELS.meaning(words).orElseThrow());
  }

  @Test
  void wordsThatMeanNothingAreRefusedNotGuessed() {
    SheetRow row =
        RequestSheet.read(
                Sheets.of(
                    HEADINGS, row("Acces partiel ?", DAY, "pigeon", "Tout.", "Zoé", "z@z.fr")))
            .rows()
            .get(0);
    assertEquals("intake.sheet.right", broken(row::right));
    assertEquals("intake.sheet.channel", broken(row::channel));
  }

  @Test
  void numbersKeepTheirDigitsAndAFormulaIsItsResult() {
    RequestSheet sheet =
        RequestSheet.read(
            Sheets.handmade(
                "",
                Sheets.row(1, "Droit", "Reçue le", "Objet", "Nom", "Adresse", "Matricule")
                    + "<row r='2'><c r='A2' t='str'><f>LOWER(\"X\")</f><v>accès</v></c>"
                    + "<c r='B2'><f>TODAY()</f><v>46086.5</v></c><c r='C2' t='e'><v>#N/A</v></c>"
                    + "<c r='D2' t='inlineStr'><is><t>=1+1</t></is></c><c r='E2'><v>3</v></c><c r='F2'><v>4.2E3</v></c></row>"));
    SheetRow row = sheet.rows().get(0);
    assertEquals(Right.ACCESS, row.right());
    assertEquals(DAY, row.receivedOn());
    assertEquals("intake.words", broken(row::words));
    assertEquals("=1+1", row.contact().name());
    assertEquals("4200", row.cell(SheetColumn.NUMBER));
  }

  @Test
  void fiveHundredRequestsAreReadAndOneMoreIsNot() {
    assertEquals(500, RequestSheet.read(Sheets.of(many(500))).rows().size());
    assertEquals(
        "intake.sheet.refused.rows", broken(() -> RequestSheet.read(Sheets.of(many(501)))));
  }

  private static Object[][] many(int rows) {
    return Stream.concat(
            Stream.<Object[]>of(HEADINGS),
            IntStream.range(0, rows)
                .mapToObj(
                    i -> row("Accès", DAY, "courrier", "Tout.", "Nom " + i, "z@maison.example")))
        .toArray(Object[][]::new);
  }
}
