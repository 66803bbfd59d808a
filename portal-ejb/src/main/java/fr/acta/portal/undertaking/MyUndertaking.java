package fr.acta.portal.undertaking;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.Denials;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A collaborator of the operator signs, and sees what she signed. */
@Stateless
@TenantScoped(Audience.OPERATOR)
@RolesAllowed("OPERATOR")
public class MyUndertaking {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /** The latest, whether still in force or not. */
  public Optional<Signature> latest() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), LegalClock.PARIS);
    return em.createQuery(
            "select u from Undertaking u where u.accountId = :account order by u.until desc, u.id desc",
            Undertaking.class)
        .setParameter("account", scope.account())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(u -> new Signature(u, today));
  }

  /**
   * @param name typed by herself, which is her signature
   * @param language of the text that she read
   * @throws RuleBroken without a name, or while she did not say that she read the consequences
   */
  public void sign(String name, boolean read, Locale language) {
    if (!read) throw new RuleBroken("undertaking.unread");
    Undertaking signed =
        new Undertaking(scope.account(), new UndertakingText(language), name, clock.instant());
    em.persist(signed);
    em.flush();
    evidence.write(
        Denials.OPERATOR,
        Act.UNDERTAKING_SIGNED,
        signed.id(),
        null,
        Map.of("text", signed.textHash(), "until", signed.until().toString()));
  }
}
