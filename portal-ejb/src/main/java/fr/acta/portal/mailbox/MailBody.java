package fr.acta.portal.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/** The readable text of a mail and what hangs on it, however deep it is wrapped. */
final class MailBody {
  /** Deeper than any mail program nests; a bomb of boxes within boxes ends here. */
  private static final int DEEPEST = 20;

  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int LONGEST = 1_000_000;

  private final StringBuilder text = new StringBuilder();
  private final List<Attached> attachments = new ArrayList<>();
  private final boolean whole;

  private MailBody(boolean whole) {
    this.whole = whole;
  }

  static MailBody of(Part message, boolean whole) throws MessagingException, IOException {
    MailBody body = new MailBody(whole);
    body.read(message, 0);
    return body;
  }

  String text() {
    return text.toString().strip();
  }

  List<Attached> attachments() {
    return List.copyOf(attachments);
  }

  /** None for what is not made of parts, or says it is and is not. */
  static List<Part> parts(Part of) {
    List<Part> parts = new ArrayList<>();
    try {
      if (of.getContent() instanceof Multipart several) {
        for (int i = 0; i < several.getCount(); i++) parts.add(several.getBodyPart(i));
      }
    } catch (MessagingException | IOException broken) {
      // What could be read of it stands.
    }
    return List.copyOf(parts);
  }

  private void read(Part part, int depth) throws MessagingException, IOException {
    if (depth > DEEPEST) return;
    if (MailReader.isType(part, "multipart/alternative")) readBest(part, depth);
    else if (MailReader.isType(part, "multipart/*"))
      for (Part inner : parts(part)) read(inner, depth + 1);
    else if (MailReader.isType(part, "message/rfc822") && part.getContent() instanceof Part mail)
      read(mail, depth + 1);
    else if (isText(part)) append(readable(part));
    else attach(part);
  }

  /** Of several versions of the same text the plain one, else the one before the richest. */
  private void readBest(Part part, int depth) throws MessagingException, IOException {
    List<Part> versions = parts(part);
    for (Part version : versions) {
      if (MailReader.isType(version, "text/plain")) {
        read(version, depth + 1);
        return;
      }
    }
    for (Part version : versions) read(version, depth + 1);
  }

  private static boolean isText(Part part) throws MessagingException {
    boolean text = MailReader.isType(part, "text/plain") || MailReader.isType(part, "text/html");
    return text && part.getFileName() == null && !Part.ATTACHMENT.equals(part.getDisposition());
  }

  private void append(String more) {
    if (text.length() + more.length() > LONGEST) return;
    if (!text.isEmpty()) text.append("\n\n");
    text.append(more.strip());
  }

  private void attach(Part part) throws MessagingException, IOException {
    if (!whole) return;
    try (InputStream in = part.getInputStream()) {
      attachments.add(new Attached(nameOf(part), in.readAllBytes()));
    }
  }

  private static String nameOf(Part part) {
    try {
      String name = part.getFileName();
      return name == null ? "document" : MimeUtility.decodeText(name);
    } catch (MessagingException | IOException unreadable) {
      return "document";
    }
  }

  private static String readable(Part part) throws MessagingException, IOException {
    byte[] bytes;
    try (InputStream in = part.getInputStream()) {
      bytes = in.readAllBytes();
    }
    String decoded = decode(bytes, part.getContentType()).replace("\r\n", "\n");
    return MailReader.isType(part, "text/html") ? plain(decoded) : decoded;
  }

  /** What the mail says of its characters is often wrong, or names none. */
  private static String decode(byte[] bytes, String contentType) {
    try {
      String named = new ContentType(contentType).getParameter("charset");
      if (named != null) return new String(bytes, Charset.forName(MimeUtility.javaCharset(named)));
    } catch (MessagingException | IllegalArgumentException unknown) {
      // Guessed below.
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUnicode) {
      return new String(bytes, WESTERN);
    }
  }

  private static String plain(String html) {
    var page = Jsoup.parse(html);
    page.select("p, div, tr, li, h1, h2, h3").after("\n");
    return page.body()
        .wholeText()
        .replaceAll("[ \\t\\u00a0]+", " ")
        .replaceAll("\\n\\s*\\n+", "\n\n");
  }
}
