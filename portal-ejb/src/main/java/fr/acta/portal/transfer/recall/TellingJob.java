package fr.acta.portal.transfer.recall;

import fr.acta.portal.client.ClientOrganisation;
import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.mail.MailTemplate;
import fr.acta.portal.mail.Outbox;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import fr.acta.portal.transfer.connector.Answer;
import fr.acta.portal.transfer.connector.Endpoints;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells each recipient by the best way it has: a signed call, else word by mail to its contact,
 * else by a collaborator's hand. Reminds the client and the DPO of what is late, once a week.
 */
@Stateless
@TenantScoped(Audience.JOB)
public class TellingJob {
  private static final String DUE =
      "select t.* from portal.recall_telling t where t.tenant_id = portal.tenant() and t.state = 'TO_TELL'"
          + " and t.channel is distinct from 'FILE' and t.next_at <= ? order by t.next_at limit 20 for update skip locked";
  private static final String OF =
      "select s.service, r.action, r.due from portal.recall r join portal.subscription s on s.tenant_id = r.tenant_id"
          + " and s.id = r.subscription_id where r.tenant_id = portal.tenant() and r.id = cast(? as uuid)";
  private static final String LATE =
      "update portal.recall_telling t set reminded_on = portal.today() from portal.recall r"
          + " where t.tenant_id = portal.tenant() and r.tenant_id = t.tenant_id and r.id = t.recall_id and t.state in ('TO_TELL', 'TOLD')"
          + " and r.due < portal.today() and coalesce(t.reminded_on <= portal.today() - 7, true) returning t.id";

  @PersistenceContext private EntityManager em;
  @Inject private Endpoints endpoints;
  @Inject private EvidenceRecord evidence;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "portal.dpo.email")
  private String dpo;

  @SuppressWarnings("unchecked")
  public List<UUID> tenantsWithTellings() {
    return em.createNativeQuery("select portal.tenants_with_tellings(?)")
        .setParameter(1, Timestamp.from(clock.instant()))
        .getResultList();
  }

  /**
   * Tells by mail or leaves to a hand what no system listens for.
   *
   * @param calls whether this node can sign a call
   * @return what is to be called
   */
  @SuppressWarnings("unchecked")
  public List<DueTelling> claim(@Tenant UUID tenant, boolean calls) {
    List<Telling> due =
        em.createNativeQuery(DUE, Telling.class)
            .setParameter(1, Timestamp.from(clock.instant()))
            .getResultList();
    List<DueTelling> claimed = new ArrayList<>();
    for (Telling telling : due) {
      Object[] of = of(telling);
      Service service = Service.valueOf((String) of[0]);
      if (calls && endpoints.of(service).isPresent()) {
        telling.claim(clock.instant());
        claimed.add(new DueTelling(telling.id(), service, body(telling, of)));
      } else otherwise(telling, of);
    }
    return claimed;
  }

  /**
   * A second answer changes nothing; what the recipient's system will never take goes otherwise.
   */
  public void ended(@Tenant UUID tenant, DueTelling sent, Answer answer) {
    Telling telling = em.find(Telling.class, sent.id());
    if (telling == null || telling.state() != Telling.State.TO_TELL) return;
    if (telling.answered(answer, clock.instant())) otherwise(telling, of(telling));
    em.flush();
    if (answer.isTaken()) record(Act.RECIPIENT_RECEIPT, telling, Telling.Channel.HTTPS);
  }

  private void otherwise(Telling telling, Object[] of) {
    String contact =
        (String)
            em.createNativeQuery("select portal.contact_of(cast(? as uuid))")
                .setParameter(1, telling.id().toString())
                .getSingleResult();
    if (contact == null) {
      telling.byHand();
      return;
    }
    telling.mailed(clock.instant());
    LocalDate due = ((Date) of[2]).toLocalDate();
    outbox.toDesk(
        telling.tenantId(),
        contact,
        MailTemplate.RECIPIENT_TOLD,
        Map.of("due", due, "reference", telling.id().toString()));
    record(Act.RECIPIENT_TOLD, telling, Telling.Channel.MAIL);
  }

  /**
   * @return how many recipients are late
   */
  public int remind(@Tenant UUID tenant) {
    List<?> late = em.createNativeQuery(LATE).getResultList();
    if (late.isEmpty()) return 0;
    String client = em.find(ClientOrganisation.class, tenant).contactEmail();
    late.forEach(id -> evidence.write(Act.RECIPIENT_REMINDED, (UUID) id, null, Map.of()));
    remind(tenant, client, "/hr/transfer/recall", late.size());
    remind(tenant, dpo, "/dpo/recall", late.size());
    return late.size();
  }

  private void remind(UUID tenant, String whom, String page, int count) {
    outbox.toDesk(tenant, whom, MailTemplate.RECIPIENTS_LATE, Map.of("page", page, "count", count));
  }

  private Object[] of(Telling telling) {
    return (Object[])
        em.createNativeQuery(OF).setParameter(1, telling.recallId().toString()).getSingleResult();
  }

  @SuppressWarnings("unchecked")
  private String body(Telling telling, Object[] of) {
    List<Object[]> rows =
        em.createNativeQuery("select * from portal.tellable(cast(? as uuid))")
            .setParameter(1, telling.id().toString())
            .getResultList();
    JsonArrayBuilder people = Json.createArrayBuilder();
    rows.forEach(row -> people.add(new ToldLine(row).json()));
    return Json.createObjectBuilder()
        .add("client", telling.tenantId().toString())
        .add("recall", telling.recallId().toString())
        .add("recipient", telling.recipient())
        .add("service", (String) of[0])
        .add("action", (String) of[1])
        .add("due", of[2].toString())
        .add("rows", people)
        .build()
        .toString();
  }

  private void record(Act act, Telling telling, Telling.Channel channel) {
    evidence.write(
        act, telling.id(), null, Map.of("recipient", telling.recipient(), "by", channel.name()));
  }
}
