package fr.acta.portal.staff.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The encoding of a file, from all of its bytes: strict UTF-8, or else the one-byte encoding in
 * which they make the most letters of European names. Detectors that judge by language are wrong on
 * lists of names.
 */
final class TextEncoding {
  static final long MOST_BYTES = 50L << 20;

  /** What spreadsheets of Windows, Unix, DOS and the Mac write; the first wins a draw. */
  private static final List<Charset> ONE_BYTE =
      List.of(
          Charset.forName("windows-1252"),
          Charset.forName("ISO-8859-15"),
          Charset.forName("IBM850"),
          Charset.forName("x-MacRoman"));

  private static final String USUAL =
      "àâäáãåæçéèêëîïíìñôöóòõøœùûüúÿýÀÂÄÁÃÅÆÇÉÈÊËÎÏÍÌÑÔÖÓÒÕØŒÙÛÜÚŸßšžŠŽ’‘«»°–—…€\u00a0";

  private TextEncoding() {}

  /**
   * @throws StaffFileRefused when the file is empty, too big, or no text
   */
  static Charset of(StaffFile.Source source) throws IOException {
    try (InputStream in = source.open()) {
      FileKind.check(in.readNBytes(FileKind.HEAD));
    }
    try (Counted bytes = new Counted(source.open())) {
      boolean utf8 = isUtf8(bytes);
      bytes.transferTo(OutputStream.nullOutputStream());
      if (FileKind.isUtf16(bytes.first, bytes.second)) {
        return StandardCharsets.UTF_16;
      }
      if (bytes.counts[0] > 0) {
        throw new StaffFileRefused("binary");
      }
      return utf8 ? StandardCharsets.UTF_8 : bytes.likeliest();
    }
  }

  /** Text without its byte-order mark; what cannot be decoded becomes U+FFFD. */
  static Reader reader(InputStream in, Charset charset) throws IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    PushbackReader reader = new PushbackReader(new InputStreamReader(in, decoder));
    int first = reader.read();
    if (first >= 0 && first != '\uFEFF') {
      reader.unread(first);
    }
    return reader;
  }

  private static boolean isUtf8(InputStream bytes) throws IOException {
    Reader strict = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
    try {
      strict.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static final class Counted extends FilterInputStream {
    private final long[] counts = new long[256];
    private long total;
    private int first;
    private int second;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      for (int i = 0; i < read; i++) {
        int b = buffer[offset + i] & 0xFF;
        counts[b]++;
        first = total + i == 0 ? b : first;
        second = total + i == 1 ? b : second;
      }
      total += Math.max(read, 0);
      if (total > MOST_BYTES) {
        throw new StaffFileRefused("too_big", MOST_BYTES >> 20);
      }
      return read;
    }

    Charset likeliest() {
      Charset best = ONE_BYTE.get(0);
      for (Charset charset : ONE_BYTE) {
        best = score(charset) > score(best) ? charset : best;
      }
      return best;
    }

    private long score(Charset charset) {
      long score = 0;
      for (int b = 0x80; b < counts.length; b++) {
        String letter = new String(new byte[] {(byte) b}, charset);
        score += USUAL.contains(letter) ? counts[b] : -counts[b];
      }
      return score;
    }
  }
}
