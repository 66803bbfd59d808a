package fr.acta.portal.file;

import fr.acta.portal.tenancy.RuleBroken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** What a file is by its bytes, whatever its name says; read once, from beginning to end. */
final class Content {
  private static final int HEAD = 1 << 16;
  private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();
  private static final Pattern MAIL = Pattern.compile("(From |[!-9;-~]+:)");

  private Content() {}

  /**
   * Copies all of it.
   *
   * @throws RuleBroken when it is nothing that is kept; part of it was copied then
   */
  static FileType copy(Purpose purpose, String name, InputStream in, OutputStream out)
      throws IOException {
    byte[] head = in.readNBytes(HEAD);
    if (head.length == 0) throw new RuleBroken("file.empty");
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
    if (startsWith(head, "PK\u0003\u0004")) return OfficeDocument.copy(whole, out);
    FileType type = typeOf(purpose, name, head);
    whole.transferTo(out);
    return type;
  }

  private static FileType typeOf(Purpose purpose, String name, byte[] head) throws IOException {
    if (purpose == Purpose.ORIGINAL) {
      if (!MAIL.matcher(new String(head, StandardCharsets.ISO_8859_1)).lookingAt())
        throw new RuleBroken("file.type");
      return FileType.MAIL;
    }
    return switch (MAGIC.detect(new ByteArrayInputStream(head), new Metadata()).toString()) {
      case "application/pdf" -> FileType.PDF;
      case "image/png" -> FileType.PNG;
      case "image/jpeg" -> FileType.JPEG;
      case "text/plain" -> text(purpose, name);
      // A note may begin with « Objet: »; a mail kept as a file has a name that says so.
      case "message/rfc822" -> named(FileType.TEXT, name);
      default -> throw new RuleBroken("file.type");
    };
  }

  /** Data a person takes with her (GDPR art. 20) is handed over as a table or as JSON. */
  private static FileType text(Purpose purpose, String name) {
    boolean data = purpose == Purpose.EXECUTION || purpose == Purpose.EXTRACT;
    if (data && FileType.CSV.isNamed(name)) return FileType.CSV;
    if (data && FileType.JSON.isNamed(name)) return FileType.JSON;
    return named(FileType.TEXT, name);
  }

  /** Scripts and pages are text too: only what calls itself a text is one. */
  private static FileType named(FileType type, String name) {
    if (!type.isNamed(name)) throw new RuleBroken("file.type");
    return type;
  }

  private static boolean startsWith(byte[] bytes, String signature) {
    return new String(
            bytes, 0, Math.min(bytes.length, signature.length()), StandardCharsets.ISO_8859_1)
        .equals(signature);
  }
}
