package fr.acta.portal.transfer.connector;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Claim, call, finish: the recipient is only ever called outside a transaction. Runs on every node,
 * where {@code portal.connector.key} (Ed25519, PKCS#8, Base64) is set.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DeliveryTimer {
  private static final Logger LOG = Logger.getLogger(DeliveryTimer.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final AtomicBoolean running = new AtomicBoolean();

  @Inject private DeliveryJob job;
  @Inject private Endpoints endpoints;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "portal.connector.key")
  private Optional<String> key;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void tick() {
    if (key.isEmpty() || !running.compareAndSet(false, true)) return;
    try {
      List<UUID> tenants = job.tenantsWithDeliveries();
      if (tenants.isEmpty()) return;
      // Not kept: its thread would outlive a redeployment, and the whole application with it.
      HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
      SignedCall call = new SignedCall(client, key());
      for (UUID tenant : tenants)
        for (DueDelivery due : job.claim(tenant)) deliver(call, tenant, due);
    } catch (RuntimeException e) {
      LOG.warning("Deliveries wait: " + e.getClass().getSimpleName());
    } finally {
      running.set(false);
    }
  }

  private void deliver(SignedCall call, UUID tenant, DueDelivery due) {
    endpoints
        .of(due.service())
        .map(address -> call.post(address, due.id(), due.body(), clock.instant()))
        .ifPresent(answer -> job.ended(tenant, due, answer.status(), answer.reference()));
  }

  private PrivateKey key() {
    try {
      byte[] encoded = Base64.getDecoder().decode(key.orElseThrow());
      return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("portal.connector.key");
    }
  }
}
