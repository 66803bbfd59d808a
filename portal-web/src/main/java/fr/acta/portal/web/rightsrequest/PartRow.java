package fr.acta.portal.web.rightsrequest;

/** One line of a part as she reads it: what it is about, and what was decided of it. */
public final class PartRow {
  private final String label;
  private final String text;
  private final String reason;
  private final String decided;
  private final String tone;

  PartRow(String label, String text, String reason, String decided, String tone) {
    this.label = label;
    this.text = text;
    this.reason = reason;
    this.decided = decided;
    this.tone = tone;
  }

  public String getLabel() {
    return label;
  }

  public String getText() {
    return text;
  }

  /** Only on a refusal. */
  public String getReason() {
    return reason;
  }

  /** Null until it is decided. */
  public String getDecided() {
    return decided;
  }

  public String getTone() {
    return tone;
  }
}
