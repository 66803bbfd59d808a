package fr.acta.portal.answer;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;

/** A ZIP file whose last entry lists all others with their SHA-256. */
final class PackZip {
  static final String MANIFEST = "manifest.json";

  /** Writes an entry; closing what it is given does no harm. */
  interface Entry {
    void writeTo(OutputStream out) throws IOException;
  }

  private final ZipOutputStream zip;
  private final Instant made;
  private final JsonArrayBuilder entries = Json.createArrayBuilder();

  PackZip(OutputStream out, Instant made) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.made = made;
  }

  void add(String name, Entry entry) throws IOException {
    MessageDigest sha256 = DigestUtils.getSha256Digest();
    long size = write(name, out -> entry.writeTo(new DigestOutputStream(out, sha256)));
    entries.add(
        Json.createObjectBuilder()
            .add("name", name)
            .add("size", size)
            .add("sha256", HexFormat.of().formatHex(sha256.digest())));
  }

  /**
   * @param about what the pack answers to
   */
  void finish(String about) throws IOException {
    String manifest =
        Json.createObjectBuilder()
            .add("request", about)
            .add("madeAt", made.toString())
            .add("entries", entries)
            .build()
            .toString();
    write(MANIFEST, out -> out.write(manifest.getBytes(StandardCharsets.UTF_8)));
    zip.finish();
  }

  private long write(String name, Entry entry) throws IOException {
    ZipEntry next = new ZipEntry(name);
    next.setTime(made.toEpochMilli());
    zip.putNextEntry(next);
    Kept out = new Kept(zip);
    entry.writeTo(out);
    zip.closeEntry();
    return out.size;
  }

  /** Writers close what they write to; the ZIP goes on. */
  private static final class Kept extends FilterOutputStream {
    private long size;

    Kept(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      size++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      size += length;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
