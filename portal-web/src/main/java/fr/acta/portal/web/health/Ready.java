package fr.acta.portal.web.health;

import fr.acta.portal.tenancy.Wall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@code /health/ready}: database, level of its migrations, self-check of the wall, and Keycloak's
 * metadata.
 */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  @Inject private Wall wall;

  @Inject
  @ConfigProperty(name = "portal.oidc.provider")
  private String provider;

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
    boolean keycloak = signInAnswers();
    HealthCheckResponseBuilder response = HealthCheckResponse.named("portal");
    return response
        .withData("database", database)
        .withData("migrations", level)
        .withData("wall", stands)
        .withData("keycloak", keycloak)
        .status(database && level && stands && keycloak)
        .build();
  }

  private boolean signInAnswers() {
    HttpRequest metadata =
        HttpRequest.newBuilder(URI.create(provider + "/.well-known/openid-configuration"))
            .timeout(Duration.ofSeconds(3))
            .build();
    try {
      return http.send(metadata, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (java.io.IOException e) {
      return false;
    }
  }
}
