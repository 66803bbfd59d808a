package fr.acta.portal.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.acta.portal.client.Subscription;
import fr.acta.portal.client.Subscription.OperatorRole;
import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.text.PdfUa;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The poster as it hangs: one page, read aloud, and read by a telephone off a grey print. */
class NoticePosterTest {
  private static final String ADDRESS =
      "https://donnees.prevention.example/notice?of=0198c1d2-7c1a-7e55-9d01-5f1f7f2f6b11";

  @ParameterizedTest
  @CsvSource({"E_LEARNING, fr", "ACCIDENT_DECLARATION, fr", "ACCOMPANIMENT, fr", "E_LEARNING, en"})
  void hangsOnOnePageAndIsReadByAllMeans(Service service, String language) throws Exception {
    byte[] pdf = poster(service, Locale.forLanguageTag(language));
    Files.write(Path.of("target", "poster-" + service + "-" + language + ".pdf"), pdf);
    assertEquals(List.of(), PdfUa.faults(pdf));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(1, document.getNumberOfPages());
      assertEquals(language, document.getDocumentCatalog().getLanguage());
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertTrue(text.contains("Menuiserie Orme"), text);
      assertTrue(text.contains(language.equals("fr") ? "conducteurs" : "drivers"), text);
      assertTrue(text.replace(" ", "").contains(ADDRESS), text);
      assertFalse(text.contains("#"), text);
      BufferedImage grey = new PDFRenderer(document).renderImageWithDPI(0, 150, ImageType.BINARY);
      ImageIO.write(
          grey, "png", Path.of("target", "poster-" + service + "-" + language + ".png").toFile());
      assertEquals(ADDRESS, scanned(grey));
    }
  }

  @ParameterizedTest
  @CsvSource({"fr, QUI EST RESPONSABLE", "en, WHO IS RESPONSIBLE"})
  void theTextForAMailIsWholeAndPlain(String language, String heading) {
    String text = NoticePoster.plain(sheet(Service.E_LEARNING), ADDRESS, new Locale(language));
    assertTrue(text.contains(heading), text);
    for (NoticeSheet.Section section : sheet(Service.E_LEARNING).getSections())
      assertTrue(text.contains(section.in(language)), section.getItem());
    assertTrue(text.contains(ADDRESS));
    assertTrue(text.contains(language.equals("fr") ? "conducteurs" : "drivers"), text);
    assertFalse(text.contains("<"), text);
  }

  private static byte[] poster(Service service, Locale language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NoticePoster.write(sheet(service), ADDRESS, language, out);
    return out.toByteArray();
  }

  private static NoticeSheet sheet(Service service) {
    Subscription subscription =
        new Subscription(UUID.randomUUID(), service, OperatorRole.PROCESSOR, Instant.EPOCH);
    return new NoticeSheet(
        new NoticeVersion(subscription, null, 1),
        service.name(),
        "Menuiserie Orme",
        new ForGroup("conducteurs", "drivers"),
        FirstDraftTest.texts(service),
        NoticeLaw.ART_13);
  }

  private static String scanned(BufferedImage image) throws Exception {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] dots = image.getRGB(0, 0, width, height, null, 0, width);
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots))))
        .getText();
  }
}
