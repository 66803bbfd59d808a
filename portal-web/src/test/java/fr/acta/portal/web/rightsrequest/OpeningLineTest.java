package fr.acta.portal.web.rightsrequest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OpeningLineTest {
  @Test
  void comesBackAsItWasWritten() {
    OpeningLine written = new OpeningLine("zoe@maison.example", "Envoi de mai.\n\nMerci.");
    assertEquals(written, OpeningLine.of(written.words()));
    assertEquals("zoe@maison.example\n\nEnvoi de mai.\n\nMerci.", written.words());
  }

  @Test
  void eitherMayBeMissing() {
    assertEquals("zoe@maison.example", new OpeningLine(" zoe@maison.example ", " ").words());
    assertEquals("Envoi de mai.", new OpeningLine(null, "Envoi de mai.").words());
    assertEquals(new OpeningLine("", ""), OpeningLine.of(null));
  }

  @Test
  void aLineBreakInTheFirstLineIsNoSecondLine() {
    assertEquals("a b", new OpeningLine("a\r\nb", "").words());
  }
}
