package fr.acta.portal.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes proofs: one for a person and version, whatever informs her first; what was revoked is
 * valid again once she is told anew.
 */
@Dependent
class Proofs {
  private static final String PROVE =
      "insert into portal.proof_of_information (tenant_id, id, subscription_id, person_id, notice_version, how, informed_at, attestation_id, version)"
          + " select portal.tenant(), uuidv7(), cast(?1 as uuid), p.id, ?3, ?4, ?5, cast(nullif(?6, '') as uuid), 1 from unnest(cast(?2 as uuid[])) p (id)"
          + " on conflict (tenant_id, subscription_id, person_id, notice_version) do update set how = excluded.how, informed_at = excluded.informed_at,"
          + " attestation_id = excluded.attestation_id, acknowledged_at = null, revoked_at = null, revoked_by = null, revoked_reason = null,"
          + " version = proof_of_information.version + 1 where proof_of_information.revoked_at is not null returning person_id";

  @PersistenceContext private EntityManager em;

  /**
   * @return false when she was informed of this version already
   */
  boolean add(
      UUID subscription,
      UUID person,
      int notice,
      ProofOfInformation.How how,
      Instant at,
      UUID attestation) {
    return !add(subscription, List.of(person), notice, how, at, attestation).isEmpty();
  }

  /**
   * @param attestation null unless HR attests it
   * @return those who were not informed of this version already
   */
  @SuppressWarnings("unchecked")
  List<UUID> add(
      UUID subscription,
      Collection<UUID> people,
      int notice,
      ProofOfInformation.How how,
      Instant at,
      UUID attestation) {
    return em.createNativeQuery(PROVE)
        .setParameter(1, subscription.toString())
        .setParameter(
            2, people.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
        .setParameter(3, notice)
        .setParameter(4, how.name())
        .setParameter(5, Timestamp.from(at))
        .setParameter(6, attestation == null ? "" : attestation.toString())
        .getResultList();
  }
}
