package fr.acta.portal.notice;

import fr.acta.portal.tenancy.TenantEntity;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/**
 * Writes proofs: one for a person and version, whatever informs her first; what was revoked is
 * valid again once she is told anew.
 */
@Dependent
class Proofs {
  private static final String PROVE =
      "insert into portal.proof_of_information (tenant_id, id, subscription_id, person_id, notice_version, how, informed_at, attestation_id, version)"
          + " values (portal.tenant(), cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid), ?4, ?5, ?6, cast(nullif(?7, '') as uuid), 1)"
          + " on conflict (tenant_id, subscription_id, person_id, notice_version) do update set how = excluded.how, informed_at = excluded.informed_at,"
          + " attestation_id = excluded.attestation_id, acknowledged_at = null, revoked_at = null, revoked_by = null, revoked_reason = null,"
          + " version = proof_of_information.version + 1 where proof_of_information.revoked_at is not null";

  @PersistenceContext private EntityManager em;

  /**
   * @param attestation null unless HR attests it
   * @return false when she was informed of this version already
   */
  boolean add(
      UUID subscription,
      UUID person,
      int notice,
      ProofOfInformation.How how,
      Instant at,
      UUID attestation) {
    return em.createNativeQuery(PROVE)
            .setParameter(1, TenantEntity.newId().toString())
            .setParameter(2, subscription.toString())
            .setParameter(3, person.toString())
            .setParameter(4, notice)
            .setParameter(5, how.name())
            .setParameter(6, Timestamp.from(at))
            .setParameter(7, attestation == null ? "" : attestation.toString())
            .executeUpdate()
        > 0;
  }
}
