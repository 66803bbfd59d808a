package fr.acta.portal.rightsrequest;

import fr.acta.portal.client.ClientOrganisation;
import fr.acta.portal.deadline.StatutoryDeadline;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.file.Files;
import fr.acta.portal.outside.OutsideTasks;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.ticket.Suspension;
import fr.acta.portal.ticket.Ticket;
import fr.acta.portal.ticket.TicketState;
import fr.acta.portal.ticket.Tickets;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The requests of the person in scope, read with their parts. */
@Dependent
class MyFiles {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private Tickets tickets;
  @Inject private EvidenceRecord evidence;
  @Inject private Files files;
  @Inject private OutsideTasks outside;
  @Inject private Clock clock;

  /** Newest first, without values and conversation. */
  List<FiledRequest> all() {
    List<RightsRequest> requests =
        em.createQuery(
                "select r from RightsRequest r where r.tenantId = :tenant and r.personId = :me"
                    + " order by r.receivedAt desc, r.id desc",
                RightsRequest.class)
            .setParameter("tenant", scope.tenant())
            .setParameter("me", scope.person())
            .getResultList();
    List<Ticket> all =
        tickets.ofRequests(scope.tenant(), requests.stream().map(RightsRequest::id).toList());
    Map<UUID, List<Suspension>> suspensions = tickets.suspensions(scope.tenant(), all);
    Map<UUID, List<Part>> parts =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    Ticket::requestId,
                    Collectors.mapping(
                        t -> brief(t, suspensions.getOrDefault(t.id(), List.of())),
                        Collectors.toList())));
    String employer = employer();
    return requests.stream()
        .map(r -> new FiledRequest(r, employer, parts.get(r.id()), List.of(), List.of()))
        .toList();
  }

  FiledRequest whole(UUID id) {
    RightsRequest request = demand(id);
    List<Ticket> parts = tickets.ofRequests(scope.tenant(), List.of(id));
    return new FiledRequest(
        request,
        employer(),
        parts.stream().map(this::whole).toList(),
        files.of(scope.tenant(), objects(id, parts)),
        timeline(id, parts));
  }

  String employer() {
    return em.find(ClientOrganisation.class, scope.tenant()).name();
  }

  /** Hers, or it does not exist. */
  RightsRequest demand(UUID id) {
    RightsRequest request = em.find(RightsRequest.class, id);
    if (request == null) throw new AccessDenied(Audience.PERSON);
    return request;
  }

  private Part brief(Ticket ticket, List<Suspension> suspensions) {
    return new Part(ticket, deadline(ticket, suspensions), List.of(), List.of(), List.of());
  }

  private StatutoryDeadline deadline(Ticket ticket, List<Suspension> suspensions) {
    return ticket.deadline(suspensions, LocalDate.ofInstant(clock.instant(), LegalClock.PARIS));
  }

  private Part whole(Ticket ticket) {
    // One that ended otherwise may keep a desk's draft: nothing of it was ever decided.
    boolean decided = ticket.state() == TicketState.CLOSED && ticket.outcome().isDecision();
    return new Part(
        ticket,
        deadline(ticket, tickets.suspensions(ticket)),
        tickets.items(ticket).stream().map(i -> new AskedValue(i, decided)).toList(),
        tickets.messages(ticket).stream().map(Message::new).toList(),
        outside.lines(ticket.tenantId(), ticket.id()));
  }

  private static List<UUID> objects(UUID request, List<Ticket> parts) {
    return Stream.concat(Stream.of(request), parts.stream().map(Ticket::id)).toList();
  }

  private List<Moment> timeline(UUID request, List<Ticket> parts) {
    Map<UUID, Desk> desks = parts.stream().collect(Collectors.toMap(Ticket::id, Ticket::desk));
    List<Moment> acts =
        evidence.of(scope.tenant(), objects(request, parts)).stream()
            .map(e -> new Moment(e, desks.get(e.objectId())))
            .collect(Collectors.toList());
    Collections.reverse(acts);
    return acts;
  }
}
