package fr.acta.portal.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource({
    "pièce d’identité.pdf, pièce d’identité.pdf",
    "../../etc/passwd, passwd",
    "C:\\Users\\Zoé\\lettre.pdf, lettre.pdf",
    "'  .hidden.  ', hidden",
    "'a\"b;c%41.pdf', a_b_c_41.pdf",
    "'..', document",
    "'', document",
  })
  void keepsTheNameAndNothingAround(String given, String kept) {
    assertEquals(kept, new FileName(given).text());
  }

  @Test
  void neverStartsASecondHeaderNorTurnsTheDirection() {
    assertEquals("a.pdfX-Evil_ 1", new FileName("a.pdf\r\nX-Evil: 1").text());
    assertEquals("lettrefdp.exe", new FileName("lettre\u202Efdp.exe").text());
  }

  @Test
  void aLongOneKeepsItsEnd() {
    String name = new FileName("é".repeat(500) + ".docx").text();
    assertTrue(name.endsWith(".docx"), name);
    assertEquals(120, name.length());
  }

  @Test
  void theEndingIsThatOfTheBytes() {
    assertEquals("scan.pdf.png", new FileName("scan.pdf").text(FileType.PNG));
    assertEquals("PHOTO.JPEG", new FileName("PHOTO.JPEG").text(FileType.JPEG));
    assertEquals("lettre.exe.pdf", new FileName("lettre.exe").text(FileType.PDF));
  }

  @Property
  void holdsNothingThatAHeaderOrADiskWouldMisread(@ForAll String given) {
    String name = new FileName(given).text(FileType.PDF);
    assertFalse(name.matches("(?s).*[\\p{Cntrl}/\\\\\"<>:|?*;%].*"), name);
    assertFalse(name.startsWith("."), name);
    assertTrue(name.codePointCount(0, name.length()) <= 124, name);
  }
}
