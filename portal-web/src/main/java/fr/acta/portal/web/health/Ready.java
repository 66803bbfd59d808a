package fr.acta.portal.web.health;

import fr.acta.portal.tenancy.Door;
import fr.acta.portal.tenancy.IdentityProvider;
import fr.acta.portal.tenancy.Wall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@code /health/ready}: database, level of its migrations, self-check of the wall, Keycloak's
 * metadata, and whether nobody who was erased is back.
 */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
  @Inject private Wall wall;
  @Inject private IdentityProvider provider;
  @Inject private Door door;

  @Override
  public HealthCheckResponse call() {
    boolean database = false;
    boolean level = false;
    boolean stands = false;
    try {
      stands = wall.faults().isEmpty();
      level = wall.isAtLevel();
      database = true;
    } catch (SQLException e) {
      // Down is the answer; the pool has logged why.
      database = false;
    }
    boolean keycloak = provider.answers();
    HealthCheckResponseBuilder response = HealthCheckResponse.named("portal");
    return response
        .withData("database", database)
        .withData("migrations", level)
        .withData("wall", stands)
        .withData("keycloak", keycloak)
        .withData("erasures", door.isOpen())
        .status(database && level && stands && keycloak && door.isOpen())
        .build();
  }
}
