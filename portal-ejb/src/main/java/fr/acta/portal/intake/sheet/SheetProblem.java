package fr.acta.portal.intake.sheet;

import fr.acta.portal.tenancy.RuleBroken;
import java.util.List;

/**
 * What is wrong with a cell, and how to mend it.
 *
 * @param heading of its column, as the sheet words it; empty where there is no such column
 * @param value what stands there, cut to eighty characters; empty for an empty cell
 * @param key of the sentence, as in {@link RuleBroken}
 */
public record SheetProblem(String heading, String value, String key, List<Object> arguments) {
  private static final int SHOWN = 80;

  public SheetProblem {
    value = value == null ? "" : value;
    value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    arguments = List.copyOf(arguments);
  }

  /** Without the value: this may end in a log. */
  @Override
  public String toString() {
    return key;
  }
}
