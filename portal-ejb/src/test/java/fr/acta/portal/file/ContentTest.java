package fr.acta.portal.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.tenancy.RuleBroken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ContentTest {
  private static final String ODT = "application/vnd.oasis.opendocument.text";

  @Test
  void tellsWhatIsKeptByItsBytes() throws IOException {
    assertEquals(FileType.PDF, of("x.doc", text("%PDF-1.7\n%âãÏÓ\n1 0 obj")));
    assertEquals(
        FileType.PNG, of("x.pdf", bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13)));
    assertEquals(
        FileType.JPEG,
        of("IMG_1.JPG", bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0)));
    assertEquals(FileType.TEXT, of("note.txt", text("Bonjour,\nje demande mes données.")));
    assertEquals(FileType.TEXT, of("note.txt", text("Subject: mes données\n\nBonjour")));
    assertEquals(FileType.DOCX, of("a.docx", zip("[Content_Types].xml", "word/document.xml")));
    assertEquals(
        FileType.DOCX,
        of("a.docx", zip("docProps/app.xml", "word/document.xml", "[Content_Types].xml")));
    assertEquals(FileType.ODT, of("a.odt", zip("mimetype=" + ODT, "content.xml")));
  }

  @Test
  void aMailIsKeptAsItCame() throws IOException {
    byte[] mail =
        "Received: by x\r\nSubject: =?q?\r\n\r\nDonn\u00e9es".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(FileType.MAIL, of(Purpose.ORIGINAL, "original.eml", mail));
    assertEquals(FileType.MAIL, of(Purpose.ORIGINAL, "x", text("From a@b Tue\nX-A: 1\n\n")));
    refused("file.type", Purpose.ORIGINAL, "original.eml", bytes('M', 'Z', 0x90, 0));
    refused("file.type", Purpose.MESSAGE, "joined.eml", mail);
  }

  @Test
  void tablesAndJsonAreForWhatIsHandedOverOnly() throws IOException {
    byte[] table = text("nom;prénom\nRoux;Zoé\n");
    assertEquals(FileType.CSV, of(Purpose.EXECUTION, "data.csv", table));
    assertEquals(FileType.JSON, of(Purpose.EXECUTION, "data.json", text("{\"nom\": \"Roux\"}")));
    refused("file.type", Purpose.MESSAGE, "data.csv", table);
  }

  @Test
  void whatPretendsIsRefused() {
    refused("file.type", "letter.pdf", zip("a.txt", "b.txt"));
    refused("file.type", "letter.docx", zip("a.txt", "b.txt"));
    refused("file.type", "sheet.docx", zip("[Content_Types].xml", "xl/workbook.xml"));
    refused("file.type", "letter.pdf", program());
    refused("file.type", "letter.txt", program());
    refused(
        "file.type", "letter.txt", text("<!DOCTYPE html><html><script>alert(1)</script></html>"));
    refused("file.type", "page.html", text("bonjour"));
    refused("file.type", "run.sh", text("#!/bin/sh\nrm -rf /\n"));
    refused(
        "file.type",
        "drawing.png",
        text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"));
    refused("file.type", "old.doc", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
    refused("file.empty", "letter.pdf", new byte[0]);
  }

  @Test
  void macrosAreRefused() {
    refused(
        "file.macros",
        "a.docx",
        zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
    refused(
        "file.macros",
        "a.odt",
        zip("mimetype=" + ODT, "content.xml", "Basic/Standard/Module1.xml"));
  }

  @Test
  void aBombIsNotUnpackedToItsEnd() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      for (int i = 0; i < 300; i++) zip.write(new byte[1 << 20]);
    }
    refused("file.damaged", "a.docx", bomb.toByteArray());
  }

  @Test
  void aBrokenZipIsSaidToBeDamaged() {
    byte[] zip = zip("[Content_Types].xml", "word/document.xml");
    for (int i = 40; i < 60; i++) zip[i] = (byte) 0xff;
    refused("file.damaged", "a.docx", zip);
    byte[] whole = zip("[Content_Types].xml", "word/document.xml", "word/media/image1.png");
    for (int length = 5; length < whole.length - 22; length += 7) {
      byte[] cut = Arrays.copyOf(whole, length);
      String key = assertThrows(RuleBroken.class, () -> of("a.docx", cut)).messageKey();
      assertTrue(key.equals("file.damaged") || key.equals("file.type"), key + " at " + cut.length);
    }
  }

  @Test
  void everyByteIsCopiedOnce() throws IOException {
    byte[] long1 = text("%PDF-1.7\n" + "x".repeat(3_000_000));
    assertArrayEquals(long1, copied("a.pdf", long1));
    byte[] document = zip("[Content_Types].xml", "word/document.xml", "word/media/image1.png");
    assertArrayEquals(document, copied("a.docx", document));
  }

  private static FileType of(String name, byte[] content) throws IOException {
    return of(Purpose.MESSAGE, name, content);
  }

  private static FileType of(Purpose purpose, String name, byte[] content) throws IOException {
    return Content.copy(
        purpose, name, new ByteArrayInputStream(content), new ByteArrayOutputStream());
  }

  private static byte[] copied(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Content.copy(Purpose.MESSAGE, name, new ByteArrayInputStream(content), out);
    return out.toByteArray();
  }

  private static void refused(String key, String name, byte[] content) {
    refused(key, Purpose.MESSAGE, name, content);
  }

  private static void refused(String key, Purpose purpose, String name, byte[] content) {
    RuleBroken no = assertThrows(RuleBroken.class, () -> of(purpose, name, content), name);
    assertEquals(key, no.messageKey(), name);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) bytes[i] = (byte) values[i];
    return bytes;
  }

  private static byte[] program() {
    byte[] program = new byte[400];
    program[0] = 'M';
    program[1] = 'Z';
    program[2] = (byte) 0x90;
    return program;
  }

  /** Entries as {@code name} with something in it, or {@code name=content}. */
  private static byte[] zip(String... entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String entry : entries) {
        String[] parts = entry.split("=", 2);
        zip.putNextEntry(new ZipEntry(parts[0]));
        zip.write(parts.length == 2 ? text(parts[1]) : noise);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
