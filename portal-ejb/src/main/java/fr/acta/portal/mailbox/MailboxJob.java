package fr.acta.portal.mailbox;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.file.Files;
import fr.acta.portal.file.Purpose;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import fr.acta.portal.ticket.IdentityCheck;
import fr.acta.portal.ticket.RequestMessage;
import fr.acta.portal.ticket.Ticket;
import fr.acta.portal.ticket.TicketState;
import fr.acta.portal.ticket.Tickets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What becomes of each mail, one transaction each; the same mail a second time changes nothing. */
@Stateless
@TenantScoped(Audience.JOB)
public class MailboxJob {
  /** What lies aside is forgotten after that. */
  public static final Duration KEPT_ASIDE = Duration.ofDays(30);

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private Files files;
  @Inject private Opening opening;
  @Inject private TurningAway lists;
  @Inject private Tickets tickets;
  @Inject private EvidenceRecord evidence;

  /** Empty for a new matter, and for a reference that its sender has nothing to do with. */
  @SuppressWarnings("unchecked")
  public Optional<MailThread> thread(@Tenant UUID operator, String reference, String sender) {
    List<Object[]> found =
        em.createNativeQuery("select tenant_id, ticket_id from portal.mail_thread(?, ?)")
            .setParameter(1, reference)
            .setParameter(2, sender)
            .getResultList();
    return found.stream().map(row -> new MailThread((UUID) row[0], (UUID) row[1])).findFirst();
  }

  /**
   * A new request, for somebody to find out what right and whose data.
   *
   * @param original as it was delivered; null beyond the size that is kept
   */
  public void open(@Tenant UUID operator, IncomingMail mail, byte[] original, Instant arrived) {
    UUID request = opening.open(operator, mail, original, arrived);
    em.persist(ReceivedMail.opening(operator, mail, arrived, request));
  }

  /** Her answer to a question, or one more word from her. */
  public void join(@Tenant UUID tenant, UUID part, IncomingMail mail, Instant arrived) {
    Ticket ticket = tickets.find(tenant, part).orElseThrow();
    ReceivedMail received = ReceivedMail.joining(tenant, mail, arrived, part);
    em.persist(received);
    em.flush();
    lists.turnAway(received, mail, true);
    List<IdentityCheck> checks = tickets.checks(ticket);
    boolean identity = checks.stream().anyMatch(c -> c.state() == IdentityCheck.State.ASKED);
    boolean asked = ticket.state() == TicketState.WAITING;
    tickets.add(
        ticket.heard(
            mail.reply(RequestMessage.LONGEST),
            tickets.suspensions(ticket),
            checks,
            clock.instant()));
    em.flush();
    Purpose purpose = identity ? Purpose.IDENTITY : Purpose.MESSAGE;
    opening.keep(tenant, ticket.personId(), part, purpose, mail.attachments());
    evidence.write(
        tenant,
        asked ? Act.QUESTION_ANSWERED : Act.MAIL_JOINED,
        part,
        ticket.personId(),
        Map.of("reference", ticket.reference(), "arrivedAt", arrived.toString()));
  }

  public void putAside(@Tenant UUID operator, IncomingMail mail, byte[] original, Instant arrived) {
    ReceivedMail received = ReceivedMail.aside(operator, mail, arrived);
    em.persist(received);
    em.flush();
    opening.keep(operator, received.id(), original);
    lists.turnAway(received, mail, mail.aside() == null);
  }

  /**
   * One of the portal's own mails came back.
   *
   * @return false when it is none, or was known to have come back
   */
  public boolean returned(@Tenant UUID operator, UUID mail, Instant arrived) {
    return (boolean)
        em.createNativeQuery("select portal.mail_returned(cast(? as uuid), ?)")
            .setParameter(1, mail.toString())
            .setParameter(2, Timestamp.from(arrived))
            .getSingleResult();
  }

  /** Whether it was read before, on this node or another. */
  public boolean knows(@Tenant UUID operator, IncomingMail mail) {
    return (boolean)
        em.createNativeQuery("select portal.knows_mail(?)")
            .setParameter(1, mail.fingerprint())
            .getSingleResult();
  }

  /** Nobody made a request of it in a month. */
  public void forget(@Tenant UUID operator) {
    List<ReceivedMail> old =
        em.createQuery(
                "select m from ReceivedMail m where m.tenantId = :tenant and m.aside is not null and m.arrivedAt < :before",
                ReceivedMail.class)
            .setParameter("tenant", operator)
            .setParameter("before", clock.instant().minus(KEPT_ASIDE))
            .getResultList();
    lists.forget(operator, old);
    files.erase(operator, null, old.stream().map(ReceivedMail::id).toList(), Purpose.ORIGINAL);
    old.forEach(em::remove);
  }
}
