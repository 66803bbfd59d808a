package fr.acta.portal.file;

import fr.acta.portal.tenancy.RuleBroken;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** A zip that is a text document without macros; any other zip is refused. */
final class OfficeDocument {
  private static final Pattern ACTIVE =
      Pattern.compile("(?i)(.*/)?(vbaProject\\.bin|Basic/.*|Scripts/.*)");

  /** What a document unpacks to at most, in bytes, against one made to fill the machine. */
  private static final long LARGEST = 256L << 20;

  /** How the last record of a zip begins. */
  private static final int END = 0x504b0506;

  private static final int MOST_ENTRIES = 10_000;

  private OfficeDocument() {}

  /** Looks into it while it is copied, so that it need not be held. */
  static FileType copy(InputStream in, OutputStream out) throws IOException {
    Copied copied = new Copied(in, out);
    FileType type;
    try {
      type = typeOf(new ZipInputStream(copied, StandardCharsets.UTF_8));
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw new RuleBroken("file.damaged");
    }
    copied.transferTo(OutputStream.nullOutputStream());
    if (!copied.ended) throw new RuleBroken("file.damaged");
    return type;
  }

  private static FileType typeOf(ZipInputStream zip) throws IOException {
    Set<String> names = new HashSet<>();
    String declared = "";
    long left = LARGEST;
    byte[] buffer = new byte[8192];
    for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
      if (ACTIVE.matcher(entry.getName()).matches()) throw new RuleBroken("file.macros");
      if (names.isEmpty() && entry.getName().equals("mimetype"))
        declared = new String(zip.readNBytes(100), StandardCharsets.US_ASCII);
      names.add(entry.getName());
      if (names.size() > MOST_ENTRIES) throw new RuleBroken("file.damaged");
      for (int n; (n = zip.read(buffer)) >= 0; left -= n)
        if (left < n) throw new RuleBroken("file.damaged");
    }
    if (declared.equals(FileType.ODT.mediaType()) && names.contains("content.xml"))
      return FileType.ODT;
    if (names.contains("[Content_Types].xml") && names.contains("word/document.xml"))
      return FileType.DOCX;
    throw new RuleBroken("file.type");
  }

  /** Whatever is read from it is written on. */
  private static final class Copied extends InputStream {
    private final InputStream in;
    private final OutputStream out;
    private int lately;

    /** The record that ends a zip went by: nothing was cut off. */
    private boolean ended;

    Copied(InputStream in, OutputStream out) {
      this.in = in;
      this.out = out;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] b, int offset, int length) throws IOException {
      int n = in.read(b, offset, length);
      if (n > 0) out.write(b, offset, n);
      for (int i = 0; i < n; i++) {
        lately = lately << 8 | b[offset + i] & 0xff;
        ended |= lately == END;
      }
      return n;
    }
  }
}
