package fr.acta.portal.file;

/**
 * A name that may stand in a header, on a page and on any disk: no folder, no line break, nothing
 * invisible.
 */
record FileName(String text) {
  private static final int LONGEST = 120;

  FileName {
    text = text == null ? "" : text;
    text = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
    // Cf holds the marks that turn the direction of writing and make "exe.pdf" of "fdp.exe".
    text = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]", "");
    text = text.replaceAll("[\"<>:|?*;%]", "_").replaceAll("[\\s\\h]+", " ");
    text = text.replaceAll("^[ .]+|[ .]+$", "");
    text = shortened(text);
    if (text.isEmpty()) text = "document";
  }

  /** The end tells the type and stays; a letter outside the basic plane is never cut in two. */
  private static String shortened(String name) {
    int[] letters = name.codePoints().toArray();
    if (letters.length <= LONGEST) return name;
    int kept = LONGEST - 10;
    return new String(letters, 0, kept) + "…" + new String(letters, letters.length - 9, 9);
  }

  String text(FileType type) {
    return type.named(text);
  }

  @Override
  public String toString() {
    return "FileName[masked]";
  }
}
