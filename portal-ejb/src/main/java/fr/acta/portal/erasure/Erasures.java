package fr.acta.portal.erasure;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.ticket.Ticket;
import fr.acta.portal.ticket.Tickets;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What either desk does with the erasure of its own ticket. */
@Dependent
class Erasures {
  private static final String OF_TICKET =
      "select e from Erasure e where e.tenantId = :tenant and e.ticketId = :ticket";
  private static final String OPEN =
      "select store from portal.erasure_store where tenant_id = cast(? as uuid) and erasure_id = cast(? as uuid) and done_at is null order by store";

  private static final String REWRITTEN =
      "select min(done_at) from portal.maintenance where done_at >= ?";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private Tickets tickets;
  @Inject private Whole whole;
  @Inject private Counts counts;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /**
   * Makes the dry run possible; again changes nothing.
   *
   * @throws RuleBroken while the whole of what this desk holds is not accepted
   */
  void propose(Desk desk, UUID id) {
    Ticket ticket = ours(desk, id);
    if (find(ticket).isPresent()) return;
    whole.demand(ticket);
    Erasure made = Erasure.propose(ticket, clock.instant());
    em.persist(made);
    em.flush();
    record(Act.ERASURE_PROPOSED, made, Map.of());
  }

  /** Empty until it is proposed. */
  Optional<ErasureView> view(Desk desk, UUID id) {
    Ticket ticket = ours(desk, id);
    return find(ticket).map(erasure -> view(erasure, ticket));
  }

  /**
   * From here on nobody stops it.
   *
   * @param seal of the dry run that was read
   */
  void confirm(Desk desk, UUID id, String seal, String answerTo) {
    Ticket ticket = ours(desk, id);
    Erasure erasure = find(ticket).orElseThrow(() -> new AccessDenied(scope.audience()));
    if (erasure.state() != Erasure.State.PROPOSED) throw new RuleBroken("erasure.confirmedAlready");
    whole.demand(ticket);
    if (whole.isHeld(ticket)) throw new RuleBroken("erasure.held");
    List<TableFate> now = counts.before(erasure, false);
    if (!Proof.seal(now).equals(seal)) throw new RuleBroken("erasure.changed");
    erasure.confirm(scope.account(), answerTo, clock.instant());
    em.flush();
    record(Act.ERASURE_CONFIRMED, erasure, Map.of("seal", seal));
  }

  private ErasureView view(Erasure erasure, Ticket ticket) {
    boolean proposed = erasure.state() == Erasure.State.PROPOSED;
    boolean held = proposed && whole.isHeld(ticket);
    return new ErasureView(
        erasure,
        ticket,
        held ? List.of() : proposed ? counts.before(erasure, true) : counts.after(erasure),
        open(erasure),
        proposed ? whole.address(ticket) : null,
        erasure.doneAt() == null ? null : rewritten(erasure.doneAt()),
        held);
  }

  private Instant rewritten(Instant done) {
    Object at =
        em.createNativeQuery(REWRITTEN).setParameter(1, Timestamp.from(done)).getSingleResult();
    return at == null ? null : ((Timestamp) at).toInstant();
  }

  /** Of all clients; empty while the files were rewritten after every erasure. */
  Optional<Remains> remains() {
    Object oldest = em.createNativeQuery("select portal.oldest_remains()").getSingleResult();
    return Optional.ofNullable((Timestamp) oldest)
        .map(
            at ->
                Remains.of(at.toInstant(), LocalDate.ofInstant(clock.instant(), LegalClock.PARIS)));
  }

  @SuppressWarnings("unchecked")
  private List<String> open(Erasure erasure) {
    return em.createNativeQuery(OPEN)
        .setParameter(1, erasure.tenantId().toString())
        .setParameter(2, erasure.id().toString())
        .getResultList();
  }

  private Ticket ours(Desk desk, UUID id) {
    Ticket ticket =
        tickets.find(scope.tenant(), id).orElseThrow(() -> new AccessDenied(scope.audience()));
    if (ticket.desk() != desk) throw new AccessDenied(scope.audience());
    return ticket;
  }

  private Optional<Erasure> find(Ticket ticket) {
    return em.createQuery(OF_TICKET, Erasure.class)
        .setParameter("tenant", ticket.tenantId())
        .setParameter("ticket", ticket.id())
        .getResultStream()
        .findFirst();
  }

  /** Nobody's on the record: what is about her goes, and this is to stay. */
  private void record(Act act, Erasure erasure, Map<String, ?> payload) {
    evidence.write(erasure.tenantId(), act, erasure.ticketId(), null, payload);
  }
}
