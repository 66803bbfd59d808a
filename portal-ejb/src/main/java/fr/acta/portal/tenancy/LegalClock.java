package fr.acta.portal.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The clock of the domain: the machine's, or in a development run one that starts at a chosen
 * moment.
 */
@ApplicationScoped
public class LegalClock {
  /** The law's days are days in Paris. */
  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Inject
  @ConfigProperty(name = "portal.clock.at")
  private Optional<LocalDateTime> startAt;

  @Inject
  @ConfigProperty(name = "portal.development", defaultValue = "false")
  private boolean development;

  @Produces
  @ApplicationScoped
  Clock clock() {
    Clock machine = Clock.systemUTC();
    if (startAt.isEmpty()) return machine;
    if (!development)
      throw new IllegalStateException("portal.clock.at is for development runs only");
    return Clock.offset(machine, Duration.between(machine.instant(), startAt.get().atZone(PARIS)));
  }
}
