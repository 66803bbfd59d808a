package fr.acta.portal.transfer.recall;

import fr.acta.portal.client.Subscription;
import fr.acta.portal.client.TransmitRight;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The client asks for the deletion of what it sent, and follows it to its receipt. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class ClientRecalls {
  @PersistenceContext private EntityManager em;
  @Inject private RecallReader reader;
  @Inject private TransmitRight right;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  public List<RecallLine> all() {
    return reader.all();
  }

  /**
   * Of those who left, or of everybody who was sent and not called back yet.
   *
   * @return how many people it is about
   * @throws RuleBroken when that is nobody
   */
  public int ask(Subscription.Service service, Cause cause) {
    right.demand();
    if (!cause.isByHand()) throw new AccessDenied(Audience.HR);
    UUID id = TenantEntity.newId();
    Number people =
        (Number)
            em.createNativeQuery("select portal.ask_recall(cast(? as uuid), cast(? as uuid), ?, ?)")
                .setParameter(1, id.toString())
                .setParameter(2, subscription(service))
                .setParameter(3, cause.name())
                .setParameter(4, Timestamp.from(clock.instant()))
                .getSingleResult();
    if (people.intValue() == 0) throw new RuleBroken("transfer.recall.nobody");
    evidence.write(
        Act.RECALL_ASKED,
        id,
        null,
        Map.of("service", service.name(), "cause", cause.name(), "people", people.intValue()));
    return people.intValue();
  }

  private String subscription(Subscription.Service service) {
    return em.createQuery(
            "select s from Subscription s where s.service = :service", Subscription.class)
        .setParameter("service", service)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new AccessDenied(Audience.HR))
        .id()
        .toString();
  }
}
