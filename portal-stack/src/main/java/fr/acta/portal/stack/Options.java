package fr.acta.portal.stack;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * How to start a stack.
 *
 * @param port the portal's; 0 chooses a free one and keeps it
 * @param at where the domain's clock starts, Europe/Paris; null for the real time
 * @param empty without the demo's clients
 * @param fresh forgets the portal's data of earlier runs; Keycloak's accounts stay
 * @param fullSpeed compiles fully, as benchmarks need; otherwise starts faster and runs slower
 */
public record Options(
    Path home, int port, LocalDateTime at, boolean empty, boolean fresh, boolean fullSpeed) {

  public static Options in(Path home) {
    return new Options(home, 0, null, false, false, false);
  }

  Options homeIn(Path other) {
    return new Options(other, port, at, empty, fresh, fullSpeed);
  }

  public Options at(LocalDateTime start) {
    return new Options(home, port, start, empty, fresh, fullSpeed);
  }

  public Options onPort(int number) {
    return new Options(home, number, at, empty, fresh, fullSpeed);
  }

  public Options withoutDemo() {
    return new Options(home, port, at, true, fresh, fullSpeed);
  }

  public Options afresh() {
    return new Options(home, port, at, empty, true, fullSpeed);
  }

  public Options atFullSpeed() {
    return new Options(home, port, at, empty, fresh, true);
  }

  /** The domain's clock, as near as another process can know it. */
  Clock clockOf(Clock clock) {
    return Clock.offset(clock, Duration.between(clock.instant(), startOf(clock)));
  }

  /** The domain's present at the start. */
  Instant startOf(Clock clock) {
    return at == null ? clock.instant() : at.atZone(ZoneId.of("Europe/Paris")).toInstant();
  }
}
