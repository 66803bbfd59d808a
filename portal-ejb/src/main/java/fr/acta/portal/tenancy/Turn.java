package fr.acta.portal.tenancy;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;

/**
 * A timer's turn: never two at once on this node, and what goes wrong in one waits for the next.
 * Only the kind of trouble is logged: messages of exceptions may hold personal data.
 */
public final class Turn {
  private final Logger log;
  private final String what;
  private final AtomicBoolean running = new AtomicBoolean();

  /**
   * @param what waits when it goes wrong, for the log: "Recalls"
   */
  public Turn(Class<?> timer, String what) {
    this.log = Logger.getLogger(timer.getName());
    this.what = what;
  }

  /** Does nothing while the turn before is still running. */
  public void take(Runnable work) {
    if (!running.compareAndSet(false, true)) return;
    try {
      work.run();
    } catch (RuntimeException e) {
      log.warning(what + " wait: " + e.getClass().getSimpleName());
    } finally {
      running.set(false);
    }
  }

  /** One organisation's trouble does not hold up the others. */
  public void of(UUID tenant, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      log.warning(what + " of " + tenant + " wait: " + e.getClass().getSimpleName());
    }
  }
}
