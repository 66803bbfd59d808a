package fr.acta.portal.file;

import java.util.List;
import java.util.Locale;

/** What a file may be; nothing here runs by being opened. */
enum FileType {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  TEXT("text/plain", "txt"),
  CSV("text/csv", "csv"),
  JSON("application/json", "json"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  MAIL("message/rfc822", "eml"),
  ZIP("application/zip", "zip");

  private final String mediaType;
  private final List<String> endings;

  FileType(String mediaType, String... endings) {
    this.mediaType = mediaType;
    this.endings = List.of(endings);
  }

  String mediaType() {
    return mediaType;
  }

  boolean isNamed(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
  }

  /** The name with an ending of this type, so that no name claims what the bytes are not. */
  String named(String name) {
    return isNamed(name) ? name : name + "." + endings.get(0);
  }
}
