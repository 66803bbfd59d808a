package fr.acta.portal.transfer.connector;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.tenancy.CurrentScope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;

/** Queues a transmission in its own transaction, where the recipient has a system that listens. */
@Dependent
public class DeliveryQueue {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private Endpoints endpoints;
  @Inject private Clock clock;

  public void add(UUID transmission, Service service, String mode) {
    if (endpoints.of(service).isEmpty()) return;
    em.persist(new Delivery(scope.tenant(), transmission, service, mode, clock.instant()));
  }
}
