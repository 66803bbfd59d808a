package fr.acta.portal.retention;

/** A rule, and what is due by it today. */
public class RuleLine {
  private final Rule rule;
  private final long due;
  private final long held;

  RuleLine(Rule rule, long due, long held) {
    this.rule = rule;
    this.due = due;
    this.held = held;
  }

  public Rule getRule() {
    return rule;
  }

  public long getDue() {
    return due;
  }

  public long getHeld() {
    return held;
  }
}
