package fr.acta.portal.intake;

import fr.acta.portal.rightsrequest.Filing;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Confirmed forms become requests; what nobody confirmed in a week is forgotten. */
@Stateless
@TenantScoped(Audience.JOB)
public class FormJob {
  private static final String CONFIRMED =
      "select * from portal.form_request where tenant_id = portal.tenant() and confirmed_at is not null"
          + " order by confirmed_at limit 20 for update skip locked";
  private static final String FORGET =
      "delete from portal.form_request where tenant_id = portal.tenant() and confirmed_at is null"
          + " and sent_at < cast(? as timestamptz) - portal.term_of((select r.term from portal.retention_rule r where r.code = 'FORM'))";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private Filing filing;

  @SuppressWarnings("unchecked")
  public List<UUID> tenantsWithForms() {
    return em.createNativeQuery("select portal.tenants_with_forms(?)")
        .setParameter(1, Timestamp.from(clock.instant()))
        .getResultList();
  }

  public void file(@Tenant UUID operator) {
    @SuppressWarnings("unchecked")
    List<FormRequest> confirmed =
        em.createNativeQuery(CONFIRMED, FormRequest.class).getResultList();
    for (FormRequest form : confirmed) {
      filing.file(form.received());
      em.remove(form);
    }
    em.createNativeQuery(FORGET).setParameter(1, Timestamp.from(clock.instant())).executeUpdate();
  }
}
