package fr.acta.portal.stack;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mail as its reader sees it.
 *
 * @param id counts from 1, in order of arrival
 * @param text the plain text part
 */
public record CaughtMail(int id, String to, String subject, Instant at, String text) {

  static CaughtMail of(int id, String to, MimeMessage message, Instant at)
      throws MessagingException, IOException {
    return new CaughtMail(id, to, message.getSubject(), at, plainText(message));
  }

  static List<CaughtMail> readAll(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(CaughtMail::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String fileName() {
    return "%05d.txt".formatted(id);
  }

  String toText() {
    return "To: %s%nSubject: %s%nAt: %s%n%n%s".formatted(to, subject, at, text);
  }

  JsonObject toJson() {
    return Json.createObjectBuilder()
        .add("id", id)
        .add("to", to)
        .add("subject", subject)
        .add("at", at.toString())
        .add("text", text)
        .build();
  }

  private static CaughtMail read(Path file) {
    try {
      String[] lines = Files.readString(file).split("\n", 5);
      return new CaughtMail(
          Integer.parseInt(file.getFileName().toString().replace(".txt", "")),
          lines[0].substring("To: ".length()),
          lines[1].substring("Subject: ".length()),
          Instant.parse(lines[2].substring("At: ".length())),
          lines[4]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plainText(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return (String) part.getContent();
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        String text = plainText(parts.getBodyPart(i));
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return "";
  }
}
