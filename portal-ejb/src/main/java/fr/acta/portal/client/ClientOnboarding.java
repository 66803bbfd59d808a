package fr.acta.portal.client;

import fr.acta.portal.account.Administrators;
import fr.acta.portal.account.InvitationCode;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.mail.EmailAddress;
import fr.acta.portal.mail.MailTemplate;
import fr.acta.portal.mail.Outbox;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The operator brings clients onto the portal; from there on the client decides. */
@Stateless
@TenantScoped(Audience.OPERATOR)
@RolesAllowed("OPERATOR")
public class ClientOnboarding {
  /** What {@link #clients} returns at most: beyond it, a search is meant. */
  public static final int MOST = 200;

  @PersistenceContext private EntityManager em;
  @Inject private Clients clients;
  @Inject private Administrators administrators;
  @Inject private EvidenceRecord evidence;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /** By name; only those whose name holds the text or whose SIRET starts with it, unless empty. */
  public List<ClientLine> clients(String search) {
    return clients.lines(search, MOST);
  }

  /**
   * @return the id of the new client
   * @throws RuleBroken when the SIRET is another client's
   */
  public UUID onboard(NewClient asked) {
    clients.demandNew(asked.siret());
    Instant now = clock.instant();
    ClientOrganisation client = new ClientOrganisation(asked, now);
    em.persist(client);
    // Nothing tells JPA that a subscription stands on it, and so must come after.
    em.flush();
    evidence.write(
        client.id(),
        Act.CLIENT_ONBOARDED,
        client.id(),
        null,
        Map.of("name", asked.name(), "siret", asked.siret().digits()));
    asked.services().forEach((service, role) -> subscribe(client.id(), service, role, now));
    return client.id();
  }

  private void subscribe(
      UUID tenant, Subscription.Service service, Subscription.OperatorRole role, Instant now) {
    Subscription subscription = new Subscription(tenant, service, role, now);
    em.persist(subscription);
    evidence.write(
        tenant,
        Act.SERVICE_SUBSCRIBED,
        subscription.id(),
        null,
        Map.of("service", service.name(), "operatorRole", role.name()));
  }

  public ClientView client(@Tenant UUID tenant) {
    return new ClientView(
        found(tenant, LockModeType.NONE),
        clients.services(tenant),
        administrators.of(tenant),
        administrators.pending(tenant).orElse(null));
  }

  /**
   * Mails a one-time code, valid 14 days; an earlier one that was not used is worth nothing now.
   */
  public void inviteAdministrator(@Tenant UUID tenant, EmailAddress address, Locale language) {
    // Locked, so that two invitations at once cannot both carry the right to transmit.
    ClientOrganisation client = found(tenant, LockModeType.PESSIMISTIC_WRITE);
    InvitationCode code = administrators.invite(tenant, address);
    evidence.write(tenant, Act.HR_INVITED, tenant, null, Map.of("sentTo", address.text()));
    outbox.toAddress(
        tenant,
        address.text(),
        MailTemplate.HR_INVITATION,
        language,
        Map.of("client", client.name(), "code", code.printed()));
  }

  private ClientOrganisation found(UUID tenant, LockModeType lock) {
    ClientOrganisation client = em.find(ClientOrganisation.class, tenant, lock);
    if (client == null) throw new AccessDenied(Audience.OPERATOR);
    return client;
  }
}
