package fr.acta.portal.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.text.PdfUa;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;

/** A batch of letters as it comes out of the printer: one long, one short, in two languages. */
class LetterSheetTest {
  private static final UUID ID = new UUID(1, 2);
  private static final Instant NOW = Instant.parse("2027-01-29T09:00:00Z");
  private static final double MILLIMETRE = 72 / 25.4;

  private static LetterView letter(String recipient, Locale language, String words) {
    Filed filed = new Filed(ID, ID, null, recipient, Right.ERASURE, "D-2027-000007", language, NOW);
    Ticket ticket = Ticket.open(filed, Desk.DPO, List.of());
    String address = "Résidence de l’Étang, bâtiment C\n3 rue Haute\n81000 Albi";
    return new LetterView(new Letter(ticket, recipient, address, words, NOW));
  }

  private static byte[] print() throws IOException {
    String paragraph = "Nous avons reçu votre demande et voici notre réponse. ".repeat(8);
    List<LetterView> letters =
        List.of(
            letter(
                "Zoé de La Tour d’Argy",
                Locale.FRENCH,
                "Madame, Monsieur,\n\n" + (paragraph + "\n\n").repeat(9) + "Nadia Roche"),
            letter("Anna Łukasik", Locale.ENGLISH, "Hello,\n\n– one\n– two\n\nNadia Roche"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LetterSheet.write(letters, List.of("Prévention Lumen", "9 rue de la Paix", "75002 Paris"), out);
    Files.write(Path.of("target", "answer-letters.pdf"), out.toByteArray());
    return out.toByteArray();
  }

  @Test
  void conformsToPdfUa() throws IOException {
    assertEquals(List.of(), PdfUa.faults(print()));
  }

  @Test
  void eachBeginsOnAPageOfItsOwn() throws IOException {
    try (PDDocument document = Loader.loadPDF(print())) {
      assertEquals(3, document.getNumberOfPages());
      PDFTextStripper last = new PDFTextStripper();
      last.setStartPage(3);
      String text = last.getText(document);
      assertTrue(text.contains("Anna Łukasik") && text.contains("29 January 2027"), text);
    }
  }

  /** 45 by 100 mm at the right of a DL envelope: the address is in it and nothing else is. */
  @Test
  void theAddressStandsInTheWindow() throws IOException {
    PDFTextStripperByArea window = new PDFTextStripperByArea();
    window.setSortByPosition(true);
    window.addRegion(
        "window",
        new Rectangle2D.Double(
            100 * MILLIMETRE, 43 * MILLIMETRE, 100 * MILLIMETRE, 42 * MILLIMETRE));
    try (PDDocument document = Loader.loadPDF(print())) {
      window.extractRegions(document.getPage(0));
      assertEquals(
          List.of(
              "Zoé de La Tour d’Argy",
              "Résidence de l’Étang, bâtiment C",
              "3 rue Haute",
              "81000 Albi"),
          window.getTextForRegion("window").lines().map(String::strip).toList());
    }
  }
}
