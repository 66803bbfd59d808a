package fr.acta.portal.retention;

import fr.acta.portal.datamap.Keeping;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.Tenant;
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

/** The DPO reads the rules, sees before what a purge would do, lets it go and reads its report. */
@Stateless
@TenantScoped(Audience.DPO)
@RolesAllowed("DPO")
public class DpoRetention {
  private static final String WANT =
      "insert into portal.retention_run (tenant_id, id, rule, state, automatic, confirmed_by, wanted_at)"
          + " values (cast(? as uuid), cast(? as uuid), ?, 'WANTED', false, cast(? as uuid), ?) on conflict do nothing";
  private static final String SWITCH =
      "update portal.retention_rule set automatic = ? where code = ? and carried_by in ('PURGE', 'ERASURE')";
  private static final String OPERATOR =
      "select tenant_id from portal.client_organisation where kind = 'OPERATOR'";
  private static final String COUNTED =
      "select o.name, c.month, c.kind, c.outcome, c.tickets from portal.dossier_count c join portal.client_organisation o on o.tenant_id = c.tenant_id"
          + " order by c.month desc, o.name, c.kind, c.outcome limit 200";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private Clock clock;
  @Inject private Rules rules;
  @Inject private Due due;
  @Inject private Reports reports;
  @Inject private EvidenceRecord evidence;

  /** Every rule, with what is due by it today over all organisations. */
  public List<RuleLine> rules() {
    Map<Keeping, long[]> counts = due.all();
    return rules.all().stream().map(rule -> line(rule, counts)).toList();
  }

  private static RuleLine line(Rule rule, Map<Keeping, long[]> counts) {
    long[] mine = counts.getOrDefault(rule.getCode(), new long[2]);
    return new RuleLine(rule, mine[0], mine[1]);
  }

  public Preview preview(Keeping code) {
    return new Preview(rules.one(code), due.tables(code));
  }

  /**
   * From here on the job does it, and nothing calls it back.
   *
   * @param seal of the preview that was read
   * @return how many organisations it is wanted in
   * @throws RuleBroken when something else is due than what was read, or nothing
   */
  public int confirm(Keeping code, String seal) {
    Preview now = preview(code);
    if (!now.getRule().isOurs() || now.getDue() == 0) throw new RuleBroken("retention.nothing");
    if (!now.getSeal().equals(seal)) throw new RuleBroken("retention.changed");
    List<UUID> tenants = due.tenants(code);
    tenants.forEach(tenant -> want(tenant, code, seal));
    return tenants.size();
  }

  private void want(UUID tenant, Keeping code, String seal) {
    UUID run = TenantEntity.newId();
    int wanted =
        em.createNativeQuery(WANT)
            .setParameter(1, tenant.toString())
            .setParameter(2, run.toString())
            .setParameter(3, code.name())
            .setParameter(4, scope.account().toString())
            .setParameter(5, Timestamp.from(clock.instant()))
            .executeUpdate();
    if (wanted == 0) return;
    Map<String, ?> payload = Map.of("rule", code.name(), "seal", seal);
    evidence.write(tenant, Act.RETENTION_CONFIRMED, run, null, payload);
  }

  /**
   * @param automatic whether the rule runs by itself each day, or waits for a confirmation
   */
  public void switchTo(Keeping code, boolean automatic) {
    int done =
        em.createNativeQuery(SWITCH)
            .setParameter(1, automatic)
            .setParameter(2, code.name())
            .executeUpdate();
    if (done == 0) throw new RuleBroken("retention.notOurs");
    UUID operator = (UUID) em.createNativeQuery(OPERATOR).getSingleResult();
    Map<String, ?> payload = Map.of("rule", code.name(), "automatic", automatic);
    evidence.write(operator, Act.RETENTION_SWITCHED, operator, null, payload);
  }

  /** The latest hundred. */
  public List<PurgeRun> runs() {
    return reports.latest();
  }

  public PurgeRun report(@Tenant UUID tenant, UUID run) {
    return reports.one(tenant, run).orElseThrow(() -> new AccessDenied(Audience.DPO));
  }

  /** What is left of the dossiers that went, the newest months first. */
  @SuppressWarnings("unchecked")
  public List<DossierCount> counted() {
    List<Object[]> rows = em.createNativeQuery(COUNTED).getResultList();
    return rows.stream().map(DossierCount::new).toList();
  }
}
