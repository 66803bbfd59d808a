package fr.acta.portal.suppression;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The DPO asks about one address at a time: the list itself can be read by nobody. */
@Stateless
@TenantScoped(Audience.DPO)
@RolesAllowed("DPO")
public class DpoSuppressions {
  private static final String FIGURES =
      "select count(*) filter (where channel = 'EMAIL'), count(*) filter (where channel = 'PHONE'),"
          + " count(*) filter (where channel = 'ANY'), min(since), max(since) from portal.suppression";

  @PersistenceContext private EntityManager em;
  @Inject private Suppressions suppressions;

  public SuppressionFigures figures() {
    return new SuppressionFigures((Object[]) em.createNativeQuery(FIGURES).getSingleResult());
  }

  /**
   * @throws RuleBroken {@code suppression.address} when it is neither an address nor a number
   */
  public boolean isListed(String address) {
    demandAddress(address);
    return suppressions.blocks(address);
  }

  /**
   * What somebody asked for on the telephone.
   *
   * @throws RuleBroken as for {@link #isListed}
   */
  public void add(String address) {
    demandAddress(address);
    suppressions.add(null, null, List.of(address));
  }

  private static void demandAddress(String written) {
    Address.read(written).orElseThrow(() -> new RuleBroken("suppression.address"));
  }
}
