package fr.acta.portal.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.account.InvitationCode;
import fr.acta.portal.client.Subscription;
import fr.acta.portal.client.Subscription.OperatorRole;
import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.text.PdfUa;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The letters as they leave the printer; names with the letters that fonts forget. */
class SlipSheetTest {
  private static final List<String> NAMES =
      List.of("Zoé de La Tour d’Argy", "Łukasz Żółć", "Anaïs Le Goff", "Œdipe Nuñez");
  private static final List<Slip> SLIPS =
      NAMES.stream()
          .map(
              n ->
                  new Slip(
                      n, InvitationCode.random(new SecureRandom()), LocalDate.of(2026, 12, 22)))
          .toList();
  private static byte[] pdf;

  @BeforeAll
  static void print() throws IOException {
    Subscription service =
        new Subscription(
            UUID.randomUUID(), Service.ACCIDENT_DECLARATION, OperatorRole.PROCESSOR, Instant.EPOCH);
    NoticeSheet notice =
        new NoticeSheet(
            new NoticeVersion(service, null, 1),
            "ACCIDENT_DECLARATION",
            "Menuiserie Orme",
            ForGroup.of(null),
            FirstDraftTest.texts(Service.ACCIDENT_DECLARATION),
            NoticeLaw.ART_13);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SlipSheet.write(new Letters(notice, SLIPS), "https://donnees.example.fr", out);
    pdf = out.toByteArray();
    Files.write(Path.of("target", "letters.pdf"), pdf);
  }

  @Test
  void carriesOneLetterForEachPersonTwoToAPage() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(2, document.getNumberOfPages());
      for (int i = 0; i < SLIPS.size(); i++) {
        String page = text(document, i / 2 + 1);
        assertTrue(page.contains(NAMES.get(i)), NAMES.get(i) + " in " + page);
        assertTrue(page.contains(SLIPS.get(i).getCode()));
      }
    }
  }

  @Test
  void saysWhereAndUntilWhenAndNeverTheEmployeeNumber() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String page = text(document, 1);
      assertTrue(page.contains("https://donnees.example.fr/join"));
      assertTrue(page.contains("jusqu’au mardi 22 décembre 2026 inclus"), page);
      assertTrue(
          page.contains("votre numéro de salarié\u00a0: il figure sur votre bulletin"), page);
      assertTrue(page.contains("Menuiserie Orme, 3 rue des Frênes, 69003 Lyon, est responsable"));
      assertTrue(page.contains("pendant la durée du service\u202f; le registre"), page);
    }
  }

  @Test
  void conformsToPdfUa() {
    assertEquals(List.of(), PdfUa.faults(pdf));
  }

  @Test
  void isTaggedTitledAndInFrench() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals("fr", document.getDocumentCatalog().getLanguage());
      assertEquals(
          "Lettres d’information\u00a0: la déclaration d’accident en ligne",
          document.getDocumentInformation().getTitle());
      assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
      assertNotNull(document.getDocumentCatalog().getStructureTreeRoot());
      assertTrue(document.getDocumentCatalog().getViewerPreferences().displayDocTitle());
    }
  }

  @Test
  void embedsItsOnlyFontAndHasAGlyphForEverything() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> missing = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          if (!font.isEmbedded() || !font.getName().contains("LiberationSans"))
            missing.add(font.getName());
        }
      }
      assertEquals(List.of(), missing);
      // The renderer prints # for a letter the font does not have.
      assertFalse(text(document, 1).contains("#"), text(document, 1));
      assertFalse(text(document, 2).contains("#"), text(document, 2));
    }
  }

  private static String text(PDDocument document, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document).replaceAll("[ \\n]+", " ");
  }
}
