package fr.acta.portal.notice.lint;

/** What the linter looks for; a notice with a blocking finding cannot be published. */
public enum LintRule {
  EMPTY(true),
  MISSING(true),
  UNKNOWN_RECIPIENT(true),
  UNNAMED_RECIPIENT(false),
  OUTSIDE_THE_AREA(true),
  WRONG_TERM(true),
  MISSING_TERM(true),
  NO_TERM(true),
  HARD_TO_READ(true),
  LONG_SENTENCE(true),
  JARGON(true),
  COUNCIL_NOT_INFORMED(false),
  COUNCIL_UNKNOWN(false);

  private final boolean blocking;

  LintRule(boolean blocking) {
    this.blocking = blocking;
  }

  public boolean isBlocking() {
    return blocking;
  }
}
