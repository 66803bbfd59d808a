package fr.acta.portal.staff.file;

import fr.acta.portal.workbook.Workbook;
import fr.acta.portal.workbook.WorkbookRefused;
import fr.acta.portal.workbook.WorkbookRefused.Why;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A workbook written out as the text table that is read from then on; its rows keep their numbers.
 */
final class SheetText {
  static final int MOST_BYTES = 10 << 20;

  private static final int MOST_ROWS = 200_000;

  private SheetText() {}

  /**
   * The source itself where it holds no workbook.
   *
   * @throws StaffFileRefused when it is a workbook that cannot be read
   */
  static StaffFile.Source of(StaffFile.Source source) throws IOException {
    byte[] file;
    try (InputStream in = source.open()) {
      byte[] head = in.readNBytes(4);
      if (!new String(head, StandardCharsets.ISO_8859_1).equals("PK\u0003\u0004")) return source;
    }
    try (InputStream in = source.open()) {
      file = in.readNBytes(MOST_BYTES + 1);
    }
    try {
      byte[] text = text(Workbook.lines(file, MOST_BYTES, MOST_ROWS));
      return () -> new ByteArrayInputStream(text);
    } catch (WorkbookRefused no) {
      if (no.why() == Why.OTHER) return source;
      boolean large = no.why() == Why.SIZE || no.why() == Why.BOMB;
      if (large) throw new StaffFileRefused("workbook_large", MOST_BYTES >> 20);
      throw new StaffFileRefused("workbook_damaged");
    }
  }

  private static byte[] text(List<Workbook.Line> lines) {
    StringBuilder text = new StringBuilder();
    int row = 1;
    for (Workbook.Line line : lines) {
      for (; row < line.number(); row++) text.append('\n');
      text.append(line.cells().stream().map(SheetText::quoted).collect(Collectors.joining(";")));
    }
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"").replace('\n', ' ') + '"';
  }
}
