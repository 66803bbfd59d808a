package fr.acta.portal.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** The judge of the other tests condemns what deserves it. */
class PdfUaTest {
  @Test
  void anUntaggedPageWithoutATitleIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(out);
    }
    String faults = String.join("\n", PdfUa.faults(out.toByteArray()));
    assertTrue(faults.contains("DisplayDocTitle") && faults.contains("Marked"), faults);
  }
}
