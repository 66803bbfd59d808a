package fr.acta.portal.transfer.connector;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantEntity;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The deliveries as their job sees them: a claim with what is to be sent, and what became of it.
 */
@Stateless
@TenantScoped(Audience.JOB)
public class DeliveryJob {
  private static final List<String> FIELDS =
      List.of(
          "pseudonym", "lastName", "firstName", "workEmail", "jobTitle", "establishment", "people");
  private static final String CLAIM =
      "select * from portal.delivery where tenant_id = portal.tenant() and state = 'QUEUED' and next_at <= ?"
          + " order by next_at limit 5 for update skip locked";
  private static final String RECEIPT =
      "insert into portal.transmission_receipt (tenant_id, id, transmission_id, channel, collected_at, handed, kept_back)"
          + " select d.tenant_id, cast(? as uuid), d.transmission_id, 'HTTPS', ?, ?, 0 from portal.delivery d where d.id = cast(? as uuid)";

  @PersistenceContext private EntityManager em;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  @SuppressWarnings("unchecked")
  public List<UUID> tenantsWithDeliveries() {
    return em.createNativeQuery("select portal.tenants_with_delivery(?)")
        .setParameter(1, Timestamp.from(clock.instant()))
        .getResultList();
  }

  @SuppressWarnings("unchecked")
  public List<DueDelivery> claim(@Tenant UUID tenant) {
    Instant now = clock.instant();
    List<Delivery> due =
        em.createNativeQuery(CLAIM, Delivery.class)
            .setParameter(1, Timestamp.from(now))
            .getResultList();
    List<DueDelivery> claimed = new ArrayList<>();
    for (Delivery delivery : due) {
      List<Object[]> rows =
          em.createNativeQuery("select * from portal.deliverable(cast(? as uuid))")
              .setParameter(1, delivery.id().toString())
              .getResultList();
      delivery.claim(now);
      claimed.add(
          new DueDelivery(delivery.id(), delivery.service(), body(delivery, rows), rows.size()));
    }
    return claimed;
  }

  /** A second answer to the same delivery changes nothing. */
  public void ended(@Tenant UUID tenant, DueDelivery sent, int status, String reference) {
    Delivery delivery = em.find(Delivery.class, sent.id());
    if (delivery == null || !delivery.isQueued()) return;
    Instant now = clock.instant();
    Answer answer = new Answer(status, reference);
    delivery.ended(answer, now);
    em.flush();
    if (!answer.isTaken()) return;
    em.createNativeQuery(RECEIPT)
        .setParameter(1, TenantEntity.newId().toString())
        .setParameter(2, Timestamp.from(now))
        .setParameter(3, sent.rows())
        .setParameter(4, sent.id().toString())
        .executeUpdate();
    evidence.write(
        tenant,
        Act.TRANSMISSION_COLLECTED,
        delivery.transmissionId(),
        null,
        Map.of("rows", sent.rows(), "channel", "HTTPS"));
  }

  private static String body(Delivery delivery, List<Object[]> rows) {
    JsonArrayBuilder people = Json.createArrayBuilder();
    for (Object[] row : rows) {
      JsonObjectBuilder one = Json.createObjectBuilder();
      for (int i = 0; i < FIELDS.size(); i++) {
        if (row[i] instanceof Number number) one.add(FIELDS.get(i), number.intValue());
        else if (row[i] != null) one.add(FIELDS.get(i), row[i].toString());
      }
      people.add(one);
    }
    return Json.createObjectBuilder()
        .add("client", delivery.tenantId().toString())
        .add("transmission", delivery.transmissionId().toString())
        .add("service", delivery.service().name())
        .add("mode", delivery.mode())
        .add("rows", people)
        .build()
        .toString();
  }
}
