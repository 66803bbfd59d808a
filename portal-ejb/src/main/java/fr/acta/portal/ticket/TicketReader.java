package fr.acta.portal.ticket;

import fr.acta.portal.client.ClientOrganisation;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.file.FileLine;
import fr.acta.portal.file.Files;
import fr.acta.portal.file.Purpose;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds a ticket, or denies it, and gathers what its page shows. */
@Dependent
class TicketReader {
  /** What the answer says already. */
  private static final Set<Act> VALUES =
      Set.of(Act.VALUE_CORRECTED, Act.VALUE_CONTESTED, Act.VALUE_ERASED);

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private Clock clock;
  @Inject private Tickets tickets;
  @Inject private HeldValues held;
  @Inject private EvidenceRecord evidence;
  @Inject private Files files;
  @Inject private OutsideWork outside;

  Ticket find(UUID id) {
    return tickets.find(scope.tenant(), id).orElseThrow(() -> new AccessDenied(scope.audience()));
  }

  /** The desk's own, as its page showed it. */
  Ticket ours(Desk desk, UUID id, int version) {
    Ticket ticket = find(id);
    demandOurs(desk, ticket);
    ticket.demandVersion(version);
    return ticket;
  }

  static void demandOurs(Desk desk, Ticket ticket) {
    if (ticket.desk() != desk) throw new RuleBroken("ticket.clientDecides");
  }

  TicketView view(Desk desk, UUID id) {
    Ticket ticket = find(id);
    boolean own = ticket.desk() == desk;
    Holdings now = held.of(ticket);
    List<AskedItem> asked = tickets.items(ticket);
    return new TicketView(
        ticket,
        new Surroundings(
            clock.instant(),
            own,
            scope.account().equals(ticket.assigneeId()),
            !own && ticket.state() != TicketState.CLOSED && ticket.mayBeReminded(clock.instant()),
            client(ticket).name(),
            request(ticket),
            now.person().map(PersonView::new),
            items(asked, now),
            tickets.messages(ticket).stream().map(MessageView::new).toList(),
            files(ticket),
            tickets.checks(ticket),
            tickets.suspensions(ticket),
            tasks(ticket, asked),
            outside.lines(ticket),
            twins(ticket),
            timeline(ticket),
            otherPart(ticket)));
  }

  /** Only what is accepted gives anybody something to do. */
  private List<ExecutionTask> tasks(Ticket ticket, List<AskedItem> asked) {
    boolean accepted = asked.stream().anyMatch(item -> item.decision() == Decision.ACCEPTED);
    return accepted ? tickets.tasks(ticket) : List.of();
  }

  ClientOrganisation client(Ticket ticket) {
    return em.find(ClientOrganisation.class, ticket.tenantId());
  }

  RequestView request(Ticket ticket) {
    return new RequestView(
        (Object[])
            em.createNativeQuery(RequestView.READ)
                .setParameter(1, ticket.tenantId().toString())
                .setParameter(2, ticket.requestId().toString())
                .getSingleResult());
  }

  /** The whole request's too, as far as the desk may see them. */
  private List<FileLine> files(Ticket ticket) {
    return files.of(ticket.tenantId(), List.of(ticket.id(), ticket.requestId()));
  }

  /** What was put together for her, and is hers once the answer left. */
  List<FileLine> gathered(Ticket ticket) {
    return files(ticket).stream()
        .filter(f -> f.getPurpose() == Purpose.EXECUTION && !f.isErased())
        .toList();
  }

  private List<TwinView> twins(Ticket ticket) {
    return tickets.twins(ticket).stream()
        .map(twin -> new TwinView(twin, !ticket.receivedAt().isBefore(twin.receivedAt())))
        .toList();
  }

  static List<ItemView> items(List<AskedItem> asked, Holdings now) {
    return asked.stream().map(item -> new ItemView(item, now)).toList();
  }

  /** Row-level security hides the DPO's part from the employer. */
  private Optional<Ticket> otherPart(Ticket ticket) {
    return tickets.ofRequests(ticket.tenantId(), List.of(ticket.requestId())).stream()
        .filter(part -> part.desk() != ticket.desk())
        .findFirst();
  }

  private List<MomentView> timeline(Ticket ticket) {
    List<MomentView> moments =
        evidence.of(ticket.tenantId(), List.of(ticket.requestId(), ticket.id())).stream()
            .filter(entry -> !VALUES.contains(entry.act()))
            .map(MomentView::new)
            .collect(Collectors.toList());
    Collections.reverse(moments);
    return moments;
  }
}
