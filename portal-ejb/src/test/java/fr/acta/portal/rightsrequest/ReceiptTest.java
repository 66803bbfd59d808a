package fr.acta.portal.rightsrequest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.text.PdfUa;
import fr.acta.portal.ticket.AskedItem;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.ticket.Ticket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The receipt as she downloads it, of a request that two desks decide. */
class ReceiptTest {
  private static final UUID TENANT = new UUID(1, 2);

  /** A Friday at six in Paris; a month later is a Sunday. */
  private static final Instant RECEIVED = Instant.parse("2027-01-29T17:04:00Z");

  private static final String ADDRESS = "https://donnees.example.fr/me/request/view?id=1";
  private static final Receipt.Contact CONTACT =
      new Receipt.Contact(
          "Prévention Lumen", "Nadia Roche", "dpo@lumen.example", "+33 1 99 00 12 34");

  private static byte[] print(Locale language) throws IOException {
    RequestDraft draft = new RequestDraft(TENANT, TENANT, Right.RECTIFICATION, RECEIVED);
    RightsRequest request =
        new RightsRequest(
            Received.drafted(draft, "Zoé Martin", List.of(), language, RECEIVED), 7, RECEIVED);
    FiledRequest filed =
        new FiledRequest(
            request,
            "Menuiserie Orme",
            List.of(
                part(request, Desk.CLIENT, DataItem.JOB_TITLE, "Vernisseuse", "Cheffe d’œuvre"),
                part(request, Desk.DPO, DataItem.CONTACT_PHONE, null, "+33655667788"),
                part(request, Desk.CLIENT, DataItem.USAGE_NAME, "Łukasik", null)),
            List.of(),
            List.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Receipt.write(filed, CONTACT, ADDRESS, language, out);
    Files.write(Path.of("target", "receipt-" + language + ".pdf"), out.toByteArray());
    return out.toByteArray();
  }

  private static Part part(
      RightsRequest request, Desk desk, DataItem item, String shown, String wanted) {
    Ticket ticket = Ticket.open(request.filed("Zoé Martin"), desk, List.of(item));
    AskedValue asked = new AskedValue(new AskedItem(ticket, item, shown, wanted), false);
    return new Part(ticket, request.deadline(), List.of(asked), List.of(), List.of());
  }

  @Test
  void saysWhatWasAskedAndUntilWhenAndWhyAndWhere() throws IOException {
    String text = text(print(Locale.FRENCH));
    for (String said :
        List.of(
            "Référence D-2027-000007, reçue le vendredi 29 janvier 2027 à 18:04, heure de Paris",
            "le lundi 1er mars 2027",
            "tombe un week-end",
            "Décidé par Menuiserie Orme",
            "Fonction Vernisseuse Cheffe d’œuvre",
            "Nom d’usage Łukasik à retirer",
            "Décidé par le délégué à la protection des données",
            "Téléphone personnel rien n’est gardé 06 55 66 77 88",
            ADDRESS,
            "Nadia Roche",
            "CNIL")) assertTrue(text.contains(said), said + " in " + text);
  }

  @Test
  void speaksHerLanguage() throws IOException {
    String text = text(print(Locale.ENGLISH));
    assertTrue(text.contains("received on Friday 29 January 2027 at 18:04, Paris time"), text);
    assertTrue(text.contains("Monday 1 March 2027"), text);
    assertTrue(text.contains("Personal telephone nothing is held 06 55 66 77 88"), text);
  }

  @Test
  void conformsToPdfUa() throws IOException {
    assertEquals(List.of(), PdfUa.faults(print(Locale.FRENCH)));
    assertEquals(List.of(), PdfUa.faults(print(Locale.ENGLISH)));
  }

  @Test
  void isTaggedTitledAndInItsLanguageWithItsOwnFont() throws IOException {
    try (PDDocument document = Loader.loadPDF(print(Locale.FRENCH))) {
      assertEquals("fr", document.getDocumentCatalog().getLanguage());
      assertEquals(
          "Demande D-2027-000007\u00a0: reçu", document.getDocumentInformation().getTitle());
      assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
      assertNotNull(document.getDocumentCatalog().getStructureTreeRoot());
      assertTrue(document.getDocumentCatalog().getViewerPreferences().displayDocTitle());
      assertEquals(1, document.getNumberOfPages());
      for (PDPage page : document.getPages())
        for (COSName name : page.getResources().getFontNames())
          assertTrue(page.getResources().getFont(name).isEmbedded(), name.getName());
    }
    // The renderer prints # for a letter the font does not have.
    assertFalse(text(print(Locale.FRENCH)).contains("#"));
    try (PDDocument document = Loader.loadPDF(print(Locale.ENGLISH))) {
      assertEquals("en", document.getDocumentCatalog().getLanguage());
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\\h]+", " ");
    }
  }
}
