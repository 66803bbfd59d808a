package fr.acta.portal.transfer;

import fr.acta.portal.client.ModeChoice.Mode;
import fr.acta.portal.client.Subscription;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Asks the gate who would pass now. */
@Dependent
class Passages {
  private static final String SERVICE =
      "select s.id, s.service, m.mode, m.number, case when m.mode = 'SEMI_NOMINATIVE' then"
          + " (select count(*) from portal.semi_nominative_row r where r.tenant_id = s.tenant_id and r.subscription_id = s.id and r.deleted_at is null) else"
          + " (select count(*) from portal.nominative_row r where r.tenant_id = s.tenant_id and r.subscription_id = s.id and r.deleted_at is null) end"
          + " from portal.subscription s left join lateral (select c.mode, c.number from portal.mode_choice c"
          + " where c.tenant_id = s.tenant_id and c.subscription_id = s.id order by c.number desc limit 1) m on true"
          + " where s.service = ?";
  // An address that several people read is nobody's to hand over; who left before is not to be
  // handed over at all.
  private static final String PEOPLE =
      "select p.id, p.employee_number, portal.gate(p.tenant_id, s.id, p.id, ?), p.last_name, p.first_name,"
          + " case when not p.shared_email then p.work_email end, p.job_title, p.establishment"
          + " from portal.subscription s join portal.person p on p.tenant_id = s.tenant_id"
          + " where s.id = cast(? as uuid) and (? = '*' or p.id in (select cast(x as uuid) from unnest(string_to_array(nullif(?, '*'), ',')) x))"
          + " and (p.contract_end is null or p.contract_end >= portal.today())"
          + " and case when ? = 'SEMI_NOMINATIVE' then not exists (select from portal.semi_nominative_row n join portal.pseudonym c"
          + " on c.tenant_id = n.tenant_id and c.subscription_id = n.subscription_id and c.pseudonym = n.pseudonym"
          + " where n.tenant_id = s.tenant_id and n.subscription_id = s.id and c.person_id = p.id and n.deleted_at is null)"
          + " else not exists (select from portal.nominative_row n"
          + " where n.tenant_id = s.tenant_id and n.subscription_id = s.id and n.person_id = p.id and n.deleted_at is null) end"
          + " order by p.last_name, p.first_name, p.id";

  @PersistenceContext private EntityManager em;

  /** Those chosen who are not handed over yet, sorted by the gate. */
  @SuppressWarnings("unchecked")
  Passage of(Subscription.Service service, Chosen chosen) {
    List<Object[]> found =
        em.createNativeQuery(SERVICE).setParameter(1, service.name()).getResultList();
    if (found.isEmpty()) throw new AccessDenied(Audience.HR);
    String name = (String) found.get(0)[2];
    // Without a choice, as if by name: the gate says what is missing.
    Mode mode = name == null ? Mode.NOMINATIVE : Mode.valueOf(name);
    List<String> columns = DataSet.of(service, mode);
    if (mode == Mode.ANONYMOUS) return new Passage(found.get(0), columns, List.of());
    List<Object[]> people =
        em.createNativeQuery(PEOPLE)
            .setParameter(1, mode.name())
            .setParameter(2, found.get(0)[0].toString())
            .setParameter(3, chosen.parameter())
            .setParameter(4, chosen.parameter())
            .setParameter(5, mode.name())
            .getResultList();
    return new Passage(
        found.get(0), columns, people.stream().map(row -> new Candidate(row, columns)).toList());
  }
}
