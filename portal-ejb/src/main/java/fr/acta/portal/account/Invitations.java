package fr.acta.portal.account;

import fr.acta.portal.tenancy.CurrentScope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Invites a person of the staff list, inside the call of her HR or of the job that mails for it.
 */
@Dependent
public class Invitations {
  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private Clock clock;

  /**
   * A code valid once, for 30 days; her earlier unused ones end now. Whoever hands it over records
   * that on the evidence.
   */
  public InvitationCode invitePerson(UUID person, Invitation.Channel channel) {
    Instant now = clock.instant();
    em.createQuery(
            "update Invitation i set i.revokedAt = :now, i.version = i.version + 1 where i.tenantId = :tenant"
                + " and i.personId = :person and i.usedAt is null and i.revokedAt is null")
        .setParameter("now", now)
        .setParameter("tenant", scope.tenant())
        .setParameter("person", person)
        .executeUpdate();
    InvitationCode code = InvitationCode.random(RANDOM);
    em.persist(Invitation.ofPerson(scope.tenant(), person, channel, code, now));
    return code;
  }
}
