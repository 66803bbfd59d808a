package fr.acta.portal.retention;

import java.util.List;
import java.util.stream.Collectors;

/** What a purge of one rule would do today. */
public class Preview {
  private final Rule rule;
  private final List<DueTable> tables;

  Preview(Rule rule, List<DueTable> tables) {
    this.rule = rule;
    this.tables = tables;
  }

  public Rule getRule() {
    return rule;
  }

  /** Those that have something due or held. */
  public List<DueTable> getTables() {
    return tables;
  }

  public long getDue() {
    return tables.stream().mapToLong(DueTable::getDue).sum();
  }

  public long getHeld() {
    return tables.stream().mapToLong(DueTable::getHeld).sum();
  }

  /**
   * Of what was read: confirming hands it back, and what changed meanwhile is not purged unseen.
   */
  public String getSeal() {
    return tables.stream().map(DueTable::line).sorted().collect(Collectors.joining(", "));
  }
}
