package fr.acta.portal.workbook;

import fr.acta.portal.workbook.WorkbookRefused.Why;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What an .xlsx file holds is counted and looked at before the library reads it, and by the zip
 * reader of that library: a zip can show one content to one reader and another to the next.
 */
final class WorkbookFile {
  /** What it unpacks to at most, against one made to fill the machine. */
  private static final int MOST_UNPACKED = 48 << 20;

  private static final int MOST_ENTRIES = 1_000;

  private WorkbookFile() {}

  /**
   * @return whether it says how its numbers are written; the library fails on formats that are not
   *     there
   * @throws WorkbookRefused for anything that is no such file, or not one to be opened
   */
  static boolean check(byte[] file, int most) throws WorkbookRefused {
    if (file.length > most) throw new WorkbookRefused(Why.SIZE);
    if (file.length == 0) throw new WorkbookRefused(Why.EMPTY);
    String head = new String(file, 0, Math.min(4, file.length), StandardCharsets.ISO_8859_1);
    // The same container holds a workbook of before 2007 and one behind a password.
    if (head.equals("\u00d0\u00cf\u0011\u00e0")) throw new WorkbookRefused(Why.OLD);
    if (!head.equals("PK\u0003\u0004")) throw new WorkbookRefused(Why.OTHER);
    try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
      unpack(zip);
      return zip.getEntry("xl/styles.xml") != null;
    } catch (IOException | RuntimeException e) {
      throw new WorkbookRefused(Why.DAMAGED);
    }
  }

  private static void unpack(ZipFile zip) throws IOException, WorkbookRefused {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    if (entries.size() > MOST_ENTRIES) throw new WorkbookRefused(Why.BOMB);
    int left = MOST_UNPACKED;
    for (ZipArchiveEntry entry : entries) {
      try (InputStream content = zip.getInputStream(entry)) {
        byte[] unpacked = content.readNBytes(left + 1);
        left -= unpacked.length;
        if (left < 0) throw new WorkbookRefused(Why.BOMB);
        WorksheetWidth.check(unpacked);
      }
    }
    if (entries.stream().noneMatch(entry -> entry.getName().startsWith("xl/")))
      throw new WorkbookRefused(Why.OTHER);
  }
}
