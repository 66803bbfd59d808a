package fr.acta.portal.notice;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Where every client stands with informing its staff; in figures, for people in quarantine too. */
@Stateless
@TenantScoped(Audience.DPO)
@RolesAllowed("DPO")
public class DpoInformation {
  @PersistenceContext private EntityManager em;

  /** The two hundred services with most people to inform. */
  @SuppressWarnings("unchecked")
  public List<InformationStand> stand() {
    List<Object[]> rows =
        em.createNativeQuery(
                "select client, service, notice, published_at, staff, informed, quarantine_ends from portal.information_stand()")
            .getResultList();
    return rows.stream().map(InformationStand::new).toList();
  }
}
