package fr.acta.portal.account;

import fr.acta.portal.mail.EmailAddress;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The HR administrators of a client and their invitations, inside the operator's boundary call. */
@Dependent
public class Administrators {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String OF_CLIENT =
      "select a.name, a.email, m.transmit, m.granted_at from portal.membership m join portal.account a on a.id = m.account_id"
          + " where m.tenant_id = cast(? as uuid) and m.audience = 'HR' order by m.granted_at";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  public List<Administrator> of(UUID tenant) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(OF_CLIENT).setParameter(1, tenant.toString()).getResultList();
    return rows.stream()
        .map(
            row ->
                new Administrator(
                    (String) row[0],
                    (String) row[1],
                    (Boolean) row[2],
                    ((Timestamp) row[3]).toInstant()))
        .toList();
  }

  /** The one invitation that was not used, or ran out unused. */
  public Optional<PendingInvitation> pending(UUID tenant) {
    return em.createQuery(
            "select i from Invitation i where i.tenantId = :tenant and i.audience = fr.acta.portal.tenancy.Audience.HR"
                + " and i.usedAt is null and i.revokedAt is null order by i.createdAt desc",
            Invitation.class)
        .setParameter("tenant", tenant)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(invitation -> new PendingInvitation(invitation, clock.instant()));
  }

  /**
   * A code valid once, for 14 days; any earlier unused one of this client ends now. It carries the
   * right to transmit while nobody at the client holds it: later it is theirs to pass on. The
   * caller has locked the client.
   */
  public InvitationCode invite(UUID tenant, EmailAddress address) {
    Instant now = clock.instant();
    em.createQuery(
            "update Invitation i set i.revokedAt = :now, i.version = i.version + 1 where i.tenantId = :tenant"
                + " and i.audience = fr.acta.portal.tenancy.Audience.HR and i.usedAt is null and i.revokedAt is null")
        .setParameter("now", now)
        .setParameter("tenant", tenant)
        .executeUpdate();
    boolean held = of(tenant).stream().anyMatch(Administrator::isTransmit);
    InvitationCode code = InvitationCode.random(RANDOM);
    em.persist(Invitation.ofAdministrator(tenant, address.text(), !held, code, now));
    return code;
  }
}
