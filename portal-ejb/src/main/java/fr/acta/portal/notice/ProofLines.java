package fr.acta.portal.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;

/**
 * Reads proofs with what stands behind each: the version, the attestation, its author, its scan.
 */
@Dependent
class ProofLines {
  private static final String OF_PERSON =
      "select i.id, s.service, i.notice_version, i.how, a.how as attested, i.informed_at, i.acknowledged_at, a.words, a.attested_name, f.id as scan,"
          + " i.revoked_at, i.revoked_reason,"
          + " i.notice_version < d.required or v.group_id is distinct from d.group_id"
          + " from portal.proof_of_information i join portal.subscription s on s.tenant_id = i.tenant_id and s.id = i.subscription_id"
          + " join portal.notice_version v on v.tenant_id = i.tenant_id and v.subscription_id = i.subscription_id and v.number = i.notice_version"
          + " join portal.staff_duty d on d.tenant_id = i.tenant_id and d.subscription_id = i.subscription_id and d.person_id = i.person_id"
          + " left join portal.attestation a on a.tenant_id = i.tenant_id and a.id = i.attestation_id"
          + " left join lateral (select x.id from portal.file x where x.tenant_id = i.tenant_id and x.object_id = a.id and x.purpose = 'ATTENDANCE'"
          + " and x.erased_at is null order by x.added_at limit 1) f on true"
          + " where i.person_id = cast(? as uuid) order by i.informed_at desc, i.id desc";

  private static final String IN_FORCE =
      " from portal.proof_of_information i left join portal.attestation a on a.tenant_id = i.tenant_id and a.id = i.attestation_id"
          + " join portal.staff_duty d on d.tenant_id = i.tenant_id and d.subscription_id = i.subscription_id and d.person_id = i.person_id"
          + " and ((d.person).contract_end is null or (d.person).contract_end >= portal.today())"
          + " join portal.notice_version v on v.tenant_id = i.tenant_id and v.subscription_id = i.subscription_id and v.number = i.notice_version"
          + " where i.subscription_id = cast(?1 as uuid) and i.notice_version >= ?2 and i.revoked_at is null"
          + " and d.group_id is not distinct from cast(nullif(?3, '') as uuid) and v.group_id is not distinct from d.group_id";
  private static final String BY_WAY =
      "select coalesce(a.how, i.how), count(distinct i.person_id), min(i.informed_at), max(i.informed_at)"
          + IN_FORCE
          + " group by 1 order by 2 desc";
  private static final String FINGERPRINT =
      "select encode(sha256(convert_to(coalesce(string_agg(i.person_id || ' ' || i.notice_version || ' ' || extract(epoch from i.informed_at), chr(10)"
          + " order by i.person_id, i.notice_version), ''), 'UTF8')), 'hex')"
          + IN_FORCE;

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("unchecked")
  List<ProofFigures> byWay(Duty duty) {
    List<Object[]> rows = about(BY_WAY, duty).getResultList();
    return rows.stream().map(ProofFigures::new).toList();
  }

  /** Of who was informed of what and when, in hexadecimal digits. */
  String fingerprint(Duty duty) {
    return (String) about(FINGERPRINT, duty).getSingleResult();
  }

  private Query about(String statement, Duty duty) {
    return em.createNativeQuery(statement)
        .setParameter(1, duty.subscription().toString())
        .setParameter(2, duty.required())
        .setParameter(3, duty.groupOrEmpty());
  }

  @SuppressWarnings("unchecked")
  List<ProofLine> of(UUID person) {
    List<Object[]> rows =
        em.createNativeQuery(OF_PERSON).setParameter(1, person.toString()).getResultList();
    return rows.stream().map(ProofLine::new).toList();
  }
}
