package fr.acta.portal.staff;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.mail.EmailAddress;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Where she wants to be reached, given once; a correction is a request like any other. */
@Stateless
@TenantScoped(Audience.PERSON)
@RolesAllowed("PERSON")
public class MyContact {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  public boolean isGiven() {
    return em.find(ContactDetails.class, scope.person()) != null;
  }

  /** Either may be empty, not both. */
  public void give(String email, String phone) {
    String address = isBlank(email) ? null : new EmailAddress(email).text();
    String number = isBlank(phone) ? null : new PhoneNumber(phone).text();
    if (address == null && number == null) throw new RuleBroken("account.contact.empty");
    // Twice the same form is not a second gift.
    if (isGiven()) throw new RuleBroken("account.contact.given");
    UUID person = scope.person();
    em.persist(new ContactDetails(scope.tenant(), person, address, number, clock.instant()));
    evidence.write(
        Act.CONTACT_GIVEN,
        person,
        person,
        Map.of("email", address != null, "phone", number != null));
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
