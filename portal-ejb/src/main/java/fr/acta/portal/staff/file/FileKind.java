package fr.acta.portal.staff.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the first bytes of a file say it is, whatever its name says. */
final class FileKind {
  /** Bytes that are enough to tell. */
  static final int HEAD = 8192;

  private FileKind() {}

  /**
   * @throws StaffFileRefused when it is known to be no text table
   */
  static void check(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    String start = text.stripLeading().toLowerCase(Locale.ROOT);
    if (text.replace("\u00ef\u00bb\u00bf", "").isBlank()) {
      throw new StaffFileRefused("empty");
    }
    boolean zip = text.startsWith("PK\u0003\u0004");
    boolean office = text.contains("[Content_Types].xml") || text.contains("opendocument");
    boolean oldWorkbook = text.startsWith("\u00d0\u00cf\u0011\u00e0");
    if (zip && office || oldWorkbook || start.startsWith("<html") || start.startsWith("<table")) {
      throw new StaffFileRefused("workbook");
    }
    if (zip || text.startsWith("7z\u00bc\u00af") || text.startsWith("Rar!") || gzip(text)) {
      throw new StaffFileRefused("archive");
    }
    if (start.startsWith("%pdf") || start.startsWith("<?xml") || start.startsWith("<!doctype")) {
      throw new StaffFileRefused("document");
    }
  }

  private static boolean gzip(String text) {
    return text.startsWith("\u001f\u008b");
  }

  /** Its byte-order mark; without one, UTF-16 cannot be told from a binary file. */
  static boolean isUtf16(int first, int second) {
    return first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF;
  }
}
