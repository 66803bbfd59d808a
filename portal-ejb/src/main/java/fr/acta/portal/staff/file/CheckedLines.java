package fr.acta.portal.staff.file;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/**
 * The text of a file with an end mark as its last line: a parser gives the mark as a row of its own
 * unless a quote was never closed and swallowed it.
 */
final class CheckedLines extends Reader {
  /** U+0000 is in no text file. */
  static final String END = "\u0000end";

  private static final int LONGEST = 1 << 16;

  private final Reader in;
  private final Reader end = new StringReader("\n" + END);
  private long line = 1;
  private int column;
  private char before = '\uFEFF';

  CheckedLines(Reader in) {
    this.in = in;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    if (read < 0) {
      return end.read(buffer, offset, length);
    }
    for (int i = offset; i < offset + read; i++) {
      check(buffer[i]);
    }
    return read;
  }

  private void check(char c) {
    boolean newLine = c == '\r' || c == '\n' && before != '\r';
    line += newLine ? 1 : 0;
    column = c == '\r' || c == '\n' ? 0 : column + 1;
    before = c;
    if (column > LONGEST) {
      throw new StaffFileRefused("line_too_long", line);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
