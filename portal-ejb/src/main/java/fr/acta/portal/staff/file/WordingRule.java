package fr.acta.portal.staff.file;

/** Free words, a job title or a site: screened, since a health fact may hide there. */
final class WordingRule {
  private static final int LONGEST = 150;

  private WordingRule() {}

  static String read(String cell) {
    if (SensitiveFacts.holdsSocialSecurityNumber(cell) || SensitiveFacts.tells(cell)) {
      throw BadValue.masked("sensitive");
    }
    if (cell.length() > LONGEST) {
      throw BadValue.of("too_long");
    }
    return cell;
  }
}
