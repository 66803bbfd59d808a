package fr.acta.portal.web.rightsrequest;

/**
 * Her words where the first line answers a question of its own: which address, which case.
 *
 * @param first on one line; empty until she answered
 * @param rest all that she added; may be empty
 */
record OpeningLine(String first, String rest) {
  OpeningLine {
    first = first == null ? "" : first.replaceAll("\\s*\\R\\s*", " ").strip();
    rest = rest == null ? "" : rest.strip();
  }

  static OpeningLine of(String words) {
    String[] parts = (words == null ? "" : words).split("\\R", 2);
    return new OpeningLine(parts[0], parts.length == 1 ? "" : parts[1]);
  }

  String words() {
    if (first.isEmpty()) return rest;
    return rest.isEmpty() ? first : first + "\n\n" + rest;
  }
}
