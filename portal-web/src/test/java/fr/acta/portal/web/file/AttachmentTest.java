package fr.acta.portal.web.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class AttachmentTest {
  @Test
  void anyScriptArrivesAndOldBrowsersGetSomethingReadable() {
    assertEquals(
        "attachment; filename=\"Pi_ce d_identit_.pdf\"; filename*=UTF-8''Pi%C3%A8ce%20d%E2%80%99identit%C3%A9.pdf",
        Attachment.named("Pièce d’identité.pdf"));
    assertEquals(
        "attachment; filename=\"a.txt\"; filename*=UTF-8''a.txt", Attachment.named("a.txt"));
  }

  @Test
  void nothingInItEndsTheValueOrTheHeader() {
    String header = Attachment.named("a\"; filename=b\r\nX: 1 'é' *.pdf");
    assertFalse(header.contains("\r") || header.contains("\n"));
    assertEquals(2, header.chars().filter(c -> c == '"').count());
    assertEquals(2, header.chars().filter(c -> c == '\'').count());
  }
}
