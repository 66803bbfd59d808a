package fr.acta.portal.account;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
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

/** Whoever signed in, before any role: redeems a code, and asks where the account may go. */
@Stateless
@TenantScoped(Audience.NEWCOMER)
@RolesAllowed("**")
public class Joining {
  private static final String REDEEM =
      "select outcome, audience, cast(tenant_id as text), cast(person_id as text), cast(invitation_id as text)"
          + " from portal.redeem(?, ?, ?)";
  private static final String PLACES =
      "select audience, cast(tenant_id as text), organisation from portal.places()";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /**
   * Binds the account where the code says. A refusal is an answer, not an exception: a rollback
   * would forget the wrong attempt.
   *
   * @param employeeNumber for a person's code; case, spaces and leading zeros do not matter
   */
  public Joined join(InvitationCode code, String employeeNumber) {
    String number = employeeNumber == null ? "" : employeeNumber.replaceAll("[\\s\\h]", "");
    Object[] row =
        (Object[])
            em.createNativeQuery(REDEEM)
                .setParameter(1, code.hash())
                .setParameter(2, number)
                .setParameter(3, Timestamp.from(clock.instant()))
                .getSingleResult();
    JoinOutcome outcome = JoinOutcome.valueOf((String) row[0]);
    if (outcome != JoinOutcome.JOINED) return new Joined(outcome, null);
    Audience audience = Audience.valueOf((String) row[1]);
    UUID person = row[3] == null ? null : UUID.fromString((String) row[3]);
    scope.opened(UUID.fromString((String) row[2]));
    evidence.write(
        Act.ACCOUNT_JOINED,
        UUID.fromString((String) row[4]),
        person,
        Map.of("audience", audience.name()));
    return new Joined(outcome, audience);
  }

  /** One for each audience and organisation that the account may enter. */
  public List<AccountPlace> places() {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery(PLACES).getResultList();
    return rows.stream()
        .map(
            row ->
                new AccountPlace(
                    Audience.valueOf((String) row[0]),
                    UUID.fromString((String) row[1]),
                    (String) row[2]))
        .toList();
  }
}
