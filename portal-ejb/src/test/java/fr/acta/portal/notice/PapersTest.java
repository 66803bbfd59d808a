package fr.acta.portal.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.client.Subscription;
import fr.acta.portal.client.Subscription.OperatorRole;
import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.text.PdfUa;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The page of proof and the attendance sheet, readable by everybody, naming whom they may. */
class PapersTest {
  private static final Instant PUBLISHED = Instant.parse("2026-09-01T08:00:00Z");
  private final NoticeSheet sheet = sheet();

  @Test
  void thePageOfProofIsOnePageAndNamesNobody() throws IOException {
    Duty duty = new Duty(UUID.randomUUID(), "E_LEARNING", null, 2, 2, UUID.randomUUID());
    CampaignFigures figures =
        new CampaignFigures(duty, new Object[] {400, 12, 20, 368, 200, 8, 4, 2});
    Object[] portal = {"PORTAL", 300, Timestamp.from(PUBLISHED), Timestamp.from(PUBLISHED)};
    Object[] meeting = {"MEETING", 68, Timestamp.from(PUBLISHED), Timestamp.from(PUBLISHED)};
    Object[] hand = {"HAND", 1, Timestamp.from(PUBLISHED), Timestamp.from(PUBLISHED)};
    PageOfProof page =
        new PageOfProof(
            sheet,
            figures,
            List.of(new ProofFigures(portal), new ProofFigures(meeting), new ProofFigures(hand)),
            "0f".repeat(32),
            PUBLISHED);
    for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      page.write(language, out);
      keep("proof-" + language, out);
      assertEquals(List.of(), PdfUa.faults(out.toByteArray()));
      try (var pdf = Loader.loadPDF(out.toByteArray())) {
        assertEquals(1, pdf.getNumberOfPages());
        String text = new PDFTextStripper().getText(pdf);
        assertTrue(text.contains("368"), text);
        assertTrue(text.contains("L.1222-4"), text);
      }
    }
  }

  @Test
  void theAttendanceSheetCarriesNamesAndNoNumbers() throws IOException {
    List<InformedPerson> people =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    new InformedPerson(
                        UUID.randomUUID(),
                        "Zoé NUMÉRO" + i,
                        "0815" + i,
                        Way.SLIP,
                        InformedState.TO_INFORM,
                        null))
            .toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new AttendanceList(sheet, "Atelier Nord", people).write(out);
    keep("attendance", out);
    assertEquals(List.of(), PdfUa.faults(out.toByteArray()));
    try (var pdf = Loader.loadPDF(out.toByteArray())) {
      String text = new PDFTextStripper().getText(pdf);
      assertTrue(text.contains("NUMÉRO59"), text);
      assertFalse(text.contains("0815"), text);
    }
  }

  private static void keep(String name, ByteArrayOutputStream pdf) throws IOException {
    Files.createDirectories(Path.of("target/pictures"));
    Files.write(Path.of("target/pictures/" + name + ".pdf"), pdf.toByteArray());
  }

  private static NoticeSheet sheet() {
    Subscription subscription =
        new Subscription(UUID.randomUUID(), Service.E_LEARNING, OperatorRole.PROCESSOR, PUBLISHED);
    NoticeVersion notice = new NoticeVersion(subscription, null, 2);
    NoticeTexts.Held texts = new NoticeTexts.Held();
    for (NoticeItem item : NoticeItem.values())
      texts.put(item, "fr", "Texte.").put(item, "en", "Text.");
    notice.approve(
        texts,
        NoticeLaw.ART_13,
        LocalDate.ofInstant(PUBLISHED, LegalClock.PARIS),
        true,
        UUID.randomUUID(),
        PUBLISHED);
    return new NoticeSheet(
        notice, "E_LEARNING", "Menuiserie Orme", ForGroup.of(null), texts, NoticeLaw.ART_13);
  }
}
