package fr.acta.portal.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.text.PdfUa;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.ticket.Filed;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.ticket.Ticket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The readable part of a pack, and the files beside it, of a person with a few rows. */
class PackSheetTest {
  private static final UUID ID = new UUID(1, 2);
  private static final Instant NOW = Instant.parse("2027-01-29T09:00:00Z");
  private static final Map<String, String> ROWS =
      Map.of(
          "person",
          "{\"employee_number\":\"00118\",\"civility\":\"Madame\",\"last_name\":\"de La Tour d’Argy\",\"first_name\":\"Zoé\",\"work_email\":null,\"establishment\":\"Siège\",\"job_title\":\"=Vernisseuse\",\"contract_start\":\"2021-03-01\"}",
          "person_change",
          "{\"value_before\":\"Remplace Mme Petit\",\"value_after\":\"Vernisseuse\",\"item\":\"JOB_TITLE\",\"source\":\"IMPORT\",\"changed_at\":\"2026-11-02T08:30:00+00:00\"}",
          "contact_details",
          "{\"email\":\"zoe@maison.example\",\"phone\":\"+33655667788\",\"given_at\":\"2026-11-02T08:30:00+00:00\"}",
          "ticket",
          "{\"person_name\":\"Zoé\",\"desk\":\"DPO\",\"kind\":\"ACCESS\",\"state\":\"TAKEN\",\"identified\":true,\"items\":\"CONTACT_EMAIL CONTACT_PHONE\",\"received_at\":\"2027-01-20T08:00:00+00:00\"}");

  @ParameterizedTest
  @CsvSource({"fr,CLIENT", "en,CLIENT", "fr,DPO", "en,DPO"})
  void conformsAndTellsWhatTheLawWants(String language, Desk desk) throws Exception {
    PackContent content = read(language, desk);
    byte[] pdf = sheet(language, desk, content);
    Files.write(Path.of("target", "pack-" + desk + "-" + language + ".pdf"), pdf);
    assertEquals(List.of(), PdfUa.faults(pdf));
    boolean french = language.equals("fr");
    String text = text(pdf);
    for (String told :
        french
            ? List.of(
                "Oui,",
                "Vos droits",
                "CNIL",
                "Pourquoi",
                "D’où elles viennent",
                "machine",
                "Qui a reçu")
            : List.of(
                "Yes,",
                "Your rights",
                "CNIL",
                "Why",
                "Where it comes from",
                "machine",
                "Who received")) assertTrue(text.contains(told), told + " in " + text);
    assertFalse(text.contains("contract_start") || text.contains("TAKEN"), text);
    if (desk == Desk.CLIENT)
      assertTrue(text.contains("Vigie (hébergement, France)") || !french, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void aSpreadsheetRunsNothingAndReadsWords(String language) throws Exception {
    PackContent content = read(language, Desk.CLIENT);
    String csv = csv(content, "person");
    assertTrue(csv.contains(";'=Vernisseuse;"), csv);
    boolean french = language.equals("fr");
    assertTrue(csv(content, "person_change").contains(french ? "Fonction" : "Job title"));
    ByteArrayOutputStream dictionary = new ByteArrayOutputStream();
    content.writeDictionary(dictionary);
    String words = dictionary.toString(StandardCharsets.UTF_8);
    assertTrue(words.contains("source;IMPORT;" + (french ? "fichier" : "the employer")), words);
    assertEquals(1, content.sample().rows("person_change").size());
  }

  private static String csv(PackContent content, String table) throws IOException {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    PackedTable packed =
        content.found().stream().filter(t -> t.name().equals(table)).findFirst().orElseThrow();
    content.writeCsv(packed, csv);
    return csv.toString(StandardCharsets.UTF_8);
  }

  private static PackContent read(String language, Desk desk) throws IOException {
    PackRows rows =
        new PackRows() {
          @Override
          void each(UUID pack, MappedTable table, String columns, Taker taker) throws IOException {
            String row = ROWS.get(table.getName());
            if (row != null) taker.take("key", row);
          }
        };
    Redaction.Place place = new Redaction.Place("person_change", "value_before", "key");
    PackContent content =
        new PackContent(
            new AccessPack(ticket(language, desk), NOW),
            rows,
            new OtherNames(List.of("Petit"), List.of()),
            desk == Desk.CLIENT ? Map.of(place, "Une autre personne y est nommée.") : Map.of());
    content.writeJson("D-2027-000007", OutputStream.nullOutputStream());
    return content;
  }

  private static Ticket ticket(String language, Desk desk) {
    Locale locale = Locale.forLanguageTag(language);
    String name = "Zoé de La Tour d’Argy";
    return Ticket.open(
        new Filed(ID, ID, ID, name, Right.ACCESS, "D-2027-000007", locale, NOW), desk, List.of());
  }

  private static byte[] sheet(String language, Desk desk, PackContent content) throws IOException {
    PackSheet sheet = new PackSheet();
    sheet.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    sheet.operator = "Prévention Lumen";
    sheet.dpoName = "Nadia Roche";
    sheet.dpoEmail = "dpo@lumen.example";
    sheet.dpoPhone = "01 99 00 12 34";
    sheet.recipients =
        new PackRecipients() {
          @Override
          List<Map<String, String>> of(AccessPack pack) {
            return desk == Desk.DPO
                ? List.of()
                : List.of(
                    Map.of(
                        "name", "Vigie",
                        "does", "hébergement",
                        "country", "France",
                        "service", "la formation en ligne",
                        "last", "lundi 2 novembre 2026"));
          }
        };
    Ticket ticket = ticket(language, desk);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    sheet.write(new AccessPack(ticket, NOW), ticket, "Menuiserie Orme", content, List.of(), pdf);
    return pdf.toByteArray();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+|\u00a0", " ");
    }
  }
}
