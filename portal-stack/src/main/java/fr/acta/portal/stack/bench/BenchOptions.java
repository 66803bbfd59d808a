package fr.acta.portal.stack.bench;

import fr.acta.portal.stack.Refusal;
import java.time.Duration;
import java.util.List;

/**
 * How much is made and measured.
 *
 * @param rounds how often each work and its floor take turns
 * @param turn how long each turn lasts
 * @param warmUp before the first round of each work
 */
record BenchOptions(
    int tenants, int people, int tickets, int rounds, Duration turn, Duration warmUp, long seed) {
  /** What the queue's growth is measured from. */
  static final int FEW = 10_000;

  private static final BenchOptions WHOLE =
      new BenchOptions(
          1_000, 300_000, 1_000_000, 9, Duration.ofSeconds(4), Duration.ofSeconds(90), 2026);
  private static final BenchOptions QUICK =
      new BenchOptions(
          1_000, 30_000, 100_000, 5, Duration.ofSeconds(2), Duration.ofSeconds(30), 2026);

  /**
   * @throws Refusal names the option
   */
  static BenchOptions parse(String... arguments) {
    BenchOptions options = List.of(arguments).contains("--quick") ? QUICK : WHOLE;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--quick" -> {}
        case "--seed" ->
            options = options.seededWith(i + 1 < arguments.length ? arguments[++i] : "");
        default ->
            throw new Refusal("Unknown option " + arguments[i] + "; ./portal help lists them.");
      }
    }
    return options;
  }

  private BenchOptions seededWith(String text) {
    if (!text.matches("\\d{1,9}")) {
      throw new Refusal("--seed takes a number of up to nine digits, not \"" + text + "\".");
    }
    return new BenchOptions(tenants, people, tickets, rounds, turn, warmUp, Long.parseLong(text));
  }
}
