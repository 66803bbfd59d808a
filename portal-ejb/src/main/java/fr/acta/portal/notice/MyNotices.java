package fr.acta.portal.notice;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The person reads the notices in force of her employer's services; reading one is the proof that
 * she was informed.
 */
@Stateless
@TenantScoped(Audience.PERSON)
@RolesAllowed("PERSON")
public class MyNotices {
  private static final String IN_FORCE =
      "select n.id, s.service, n.number, n.published_at, i.informed_at, i.acknowledged_at, i.proven_by"
          + " from portal.staff_duty i join portal.subscription s on s.tenant_id = i.tenant_id and s.id = i.subscription_id"
          // A later version that changed nothing of substance leaves her informed.
          + " join lateral (select v.id, v.number, v.published_at from portal.notice_version v"
          + " where v.tenant_id = s.tenant_id and v.subscription_id = s.id and v.group_id is not distinct from i.group_id and v.state = 'PUBLISHED'"
          + " order by v.number desc limit 1) n on n.number >= i.required where i.person_id = portal.person()"
          + " order by i.informed_at nulls first, n.published_at desc";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private Notices notices;
  @Inject private Proofs proofs;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /** Those she has not read come first. */
  @SuppressWarnings("unchecked")
  public List<MyNotice> inForce() {
    List<Object[]> rows = em.createNativeQuery(IN_FORCE).getResultList();
    return rows.stream().map(MyNotices::mine).toList();
  }

  /**
   * Records that she was shown this version, once however often she opens it (GDPR art. 13; French
   * labour code L.1222-4). The database ends her quarantine with it.
   */
  public void open(UUID id) {
    MyNotice notice = demand(id);
    UUID subscription = em.find(NoticeVersion.class, id).subscriptionId();
    if (!proofs.add(
        subscription,
        scope.person(),
        notice.getNumber(),
        ProofOfInformation.How.PORTAL,
        clock.instant(),
        null)) return;
    evidence.write(Act.PERSON_INFORMED, id, scope.person(), about(notice));
  }

  public MyNotice one(UUID id) {
    return demand(id);
  }

  /** The whole notice; empty until its display is on record. */
  public Optional<NoticeSheet> read(UUID id) {
    MyNotice notice = demand(id);
    if (!notice.isRead()) return Optional.empty();
    return Optional.of(notices.sheet(id));
  }

  /** Her optional click; not a consent. A second click changes nothing. */
  public void acknowledge(UUID id) {
    MyNotice notice = demand(id);
    ProofOfInformation proof =
        em.createQuery(
                "select p from ProofOfInformation p where p.personId = :person and p.noticeVersion = :number and p.revokedAt is null"
                    + " and p.subscriptionId = (select n.subscriptionId from NoticeVersion n where n.id = :notice)",
                ProofOfInformation.class)
            .setParameter("person", scope.person())
            .setParameter("number", notice.provenBy())
            .setParameter("notice", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new RuleBroken("notice.openFirst"));
    if (proof.acknowledge(clock.instant()))
      evidence.write(Act.NOTICE_ACKNOWLEDGED, id, scope.person(), about(notice));
  }

  private MyNotice demand(UUID id) {
    return inForce().stream()
        .filter(n -> n.getId().equals(id))
        .findFirst()
        .orElseThrow(() -> new AccessDenied(Audience.PERSON));
  }

  private static Map<String, ?> about(MyNotice notice) {
    return Map.of("service", notice.getService(), "notice", notice.getNumber());
  }

  private static MyNotice mine(Object[] row) {
    return new MyNotice(
        (UUID) row[0],
        (String) row[1],
        ((Number) row[2]).intValue(),
        instant(row[3]),
        instant(row[4]),
        instant(row[5]),
        row[6] == null ? 0 : ((Number) row[6]).intValue());
  }

  private static Instant instant(Object value) {
    return value == null ? null : ((Timestamp) value).toInstant();
  }
}
