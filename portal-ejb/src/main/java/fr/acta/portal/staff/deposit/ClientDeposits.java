package fr.acta.portal.staff.deposit;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whoever of a client's HR follows the link of a mail. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class ClientDeposits {
  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /**
   * Notes that somebody came by the link, the first time; that is a trace and decides nothing.
   *
   * @return empty for a link that is not this client's, as for one that never was
   */
  public Optional<DepositState> open(UUID id) {
    em.createNativeQuery(
            "update portal.deposit set opened_at = ? where tenant_id = portal.tenant() and id = cast(? as uuid)"
                + " and opened_at is null and done_at is null")
        .setParameter(1, Timestamp.from(clock.instant()))
        .setParameter(2, id.toString())
        .executeUpdate();
    List<?> done =
        em.createNativeQuery(
                "select done_at is not null from portal.deposit where tenant_id = portal.tenant() and id = cast(? as uuid)")
            .setParameter(1, id.toString())
            .getResultList();
    return done.stream()
        .findFirst()
        .map(yes -> (boolean) yes ? DepositState.DONE : DepositState.OPENED);
  }
}
