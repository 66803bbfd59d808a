package fr.acta.portal.web.file;

import java.nio.charset.StandardCharsets;

/** A {@code Content-Disposition} with a name in any script (RFC 6266, RFC 5987). */
final class Attachment {
  private static final String UNESCAPED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

  private Attachment() {}

  static String named(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9 ._-]", "_");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + escaped(name);
  }

  private static String escaped(String name) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      if (UNESCAPED.indexOf(b) >= 0) escaped.append((char) b);
      else escaped.append(String.format("%%%02X", b & 0xff));
    }
    return escaped.toString();
  }
}
