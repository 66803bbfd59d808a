package fr.acta.portal.stack.browser;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what jobs and other machines do in their own time, no longer than it takes. */
final class Patience {
  private static final Duration LONGEST = Duration.ofSeconds(120);

  private Patience() {}

  static void await(String what, BooleanSupplier there) {
    for (long end = System.nanoTime() + LONGEST.toNanos(); System.nanoTime() < end; ) {
      if (there.getAsBoolean()) return;
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("waited in vain for " + what);
  }
}
