package fr.acta.portal.stack.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * A work's cost beside its floor's, both in the same unit.
 *
 * @param atMost how many times the floor is still good
 */
record Figure(String work, double value, String unit, double floor, double atMost) {
  double ratio() {
    return value / floor;
  }

  boolean isOver() {
    return ratio() > atMost;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%-78s %9.3f %9.3f %-14s %6.2f × %6.1f ×  %s",
        work,
        value,
        floor,
        unit,
        ratio(),
        atMost,
        isOver() ? "OVER" : "reached");
  }

  JsonObject toJson() {
    return Json.createObjectBuilder()
        .add("work", work)
        .add("value", rounded(value))
        .add("unit", unit)
        .add("floor", rounded(floor))
        .add("ratio", rounded(ratio()))
        .add("atMost", rounded(atMost))
        .build();
  }

  private static BigDecimal rounded(double number) {
    return new BigDecimal(number, new MathContext(4)).stripTrailingZeros();
  }
}
