package fr.acta.portal.notice;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What became of each mailed notice: a proof, or a mail that came back. Safe on every node. */
@Stateless
@TenantScoped(Audience.JOB)
public class NoticeMailJob {
  /** Mail servers report what they cannot deliver within minutes, seldom within hours. */
  static final Duration PATIENCE = Duration.ofDays(1);

  private static final int AT_ONCE = 200;
  private static final String OPEN =
      "select n.id, n.person_id, n.subscription_id, n.notice_version, m.state = 'SENT', m.sent_at"
          + " from portal.notice_mail n join portal.mail m on m.tenant_id = n.tenant_id and m.id = n.id"
          + " where n.tenant_id = portal.tenant() and n.settled_at is null"
          + " and (m.state in ('BOUNCED', 'REFUSED', 'NO_ADDRESS') or m.state = 'SENT' and m.sent_at <= ?)"
          + " order by n.queued_at limit ? for update of n skip locked";
  private static final String REVOKE =
      "update portal.proof_of_information set revoked_at = ?1, revoked_reason = 'BOUNCED', version = version + 1"
          + " where tenant_id = portal.tenant() and subscription_id = cast(?2 as uuid) and person_id = cast(?3 as uuid) and notice_version = ?4 and how = 'MAIL' and revoked_at is null";
  private static final String SETTLE =
      "update portal.notice_mail set settled_at = ?1, came_back_at = case when ?2 then came_back_at else coalesce(came_back_at, ?1) end"
          + " where tenant_id = portal.tenant() and id = cast(?3 as uuid)";

  @PersistenceContext private EntityManager em;
  @Inject private Proofs proofs;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  @SuppressWarnings("unchecked")
  public List<UUID> tenantsWithMail() {
    return em.createNativeQuery("select portal.tenants_with_notice_mail(?)")
        .setParameter(1, Timestamp.from(clock.instant().minus(PATIENCE)))
        .getResultList();
  }

  /**
   * @return how many were settled; none when there is nothing left
   */
  @SuppressWarnings("unchecked")
  public int settle(@Tenant UUID tenant) {
    Instant now = clock.instant();
    List<Object[]> open =
        em.createNativeQuery(OPEN)
            .setParameter(1, Timestamp.from(now.minus(PATIENCE)))
            .setParameter(2, AT_ONCE)
            .getResultList();
    for (Object[] row : open) {
      boolean delivered = (Boolean) row[4];
      if (delivered) prove(row);
      else revoke(row, now);
      em.createNativeQuery(SETTLE)
          .setParameter(1, Timestamp.from(now))
          .setParameter(2, delivered)
          .setParameter(3, row[0].toString())
          .executeUpdate();
    }
    return open.size();
  }

  private void prove(Object[] row) {
    boolean told =
        proofs.add(
            (UUID) row[2],
            (UUID) row[1],
            ((Number) row[3]).intValue(),
            ProofOfInformation.How.MAIL,
            ((Timestamp) row[5]).toInstant(),
            null);
    if (told) record(Act.PERSON_INFORMED, row, Map.of("how", "MAIL"));
  }

  private void revoke(Object[] row, Instant now) {
    int revoked =
        em.createNativeQuery(REVOKE)
            .setParameter(1, Timestamp.from(now))
            .setParameter(2, row[2].toString())
            .setParameter(3, row[1].toString())
            .setParameter(4, row[3])
            .executeUpdate();
    if (revoked > 0) record(Act.PROOF_REVOKED, row, Map.of("reason", "BOUNCED"));
  }

  private void record(Act act, Object[] row, Map<String, String> more) {
    Map<String, Object> payload = new HashMap<>(more);
    payload.put("subscription", row[2].toString());
    payload.put("notice", row[3]);
    evidence.write(act, (UUID) row[0], (UUID) row[1], payload);
  }
}
