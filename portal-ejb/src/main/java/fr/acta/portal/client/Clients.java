package fr.acta.portal.client;

import fr.acta.portal.tenancy.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

@Dependent
class Clients {
  private static final String LINES =
      "select cast(c.tenant_id as text), c.name, c.siret, c.city,"
          + " (select count(*) from portal.subscription s where s.tenant_id = c.tenant_id),"
          + " exists (select from portal.membership m where m.tenant_id = c.tenant_id and m.audience = 'HR'),"
          + " exists (select from portal.invitation i where i.tenant_id = c.tenant_id and i.used_at is null and i.revoked_at is null)"
          + " from portal.client_organisation c where c.kind = 'CLIENT' and (position(? in lower(c.name)) > 0 or starts_with(c.siret, ?))"
          + " order by lower(c.name), c.tenant_id limit ?";
  private static final String SERVICES =
      "select s.service, s.operator_role, (select m.mode from portal.mode_choice m"
          + " where m.tenant_id = s.tenant_id and m.subscription_id = s.id order by m.number desc limit 1), s.ends_on"
          + " from portal.subscription s where s.tenant_id = cast(? as uuid) order by array_position("
          + "array['E_LEARNING', 'ACCIDENT_DECLARATION', 'ACCOMPANIMENT'], s.service)";
  // The lock makes the second of two same forms wait, and then see the first.
  private static final String ONE_AT_A_TIME =
      "select cast(pg_advisory_xact_lock(hashtext('siret'), hashtext(?)) as text)";
  private static final String KNOWN =
      "select c.name from portal.client_organisation c where c.siret = ?";

  @PersistenceContext private EntityManager em;

  List<ClientLine> lines(String search, int most) {
    String text = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(LINES)
            .setParameter(1, text)
            .setParameter(2, text.replaceAll("[\\s\\h]", ""))
            .setParameter(3, most)
            .getResultList();
    return rows.stream().map(ClientLine::new).toList();
  }

  List<SubscribedService> services(UUID tenant) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(SERVICES).setParameter(1, tenant.toString()).getResultList();
    return rows.stream().map(SubscribedService::new).toList();
  }

  void demandNew(Siret siret) {
    em.createNativeQuery(ONE_AT_A_TIME).setParameter(1, siret.digits()).getSingleResult();
    List<?> known = em.createNativeQuery(KNOWN).setParameter(1, siret.digits()).getResultList();
    if (!known.isEmpty()) throw new RuleBroken("client.rule.known", siret.grouped(), known.get(0));
  }
}
