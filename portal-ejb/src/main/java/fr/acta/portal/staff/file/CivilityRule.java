package fr.acta.portal.staff.file;

import java.util.Set;

/** "M." or "Mme", however it is written; Mademoiselle has left French forms in 2012. */
final class CivilityRule {
  private static final Set<String> MR = Set.of("m", "mr", "monsieur", "mister", "h");
  private static final Set<String> MRS =
      Set.of("mme", "madame", "mlle", "mademoiselle", "mrs", "ms", "miss", "f");

  private CivilityRule() {}

  static String read(String cell) {
    String word = PlainWords.of(cell);
    if (MR.contains(word)) {
      return "M.";
    }
    if (MRS.contains(word)) {
      return "Mme";
    }
    throw BadValue.of("civility");
  }
}
