package fr.acta.portal.ticket;

import fr.acta.portal.file.FileLine;
import fr.acta.portal.file.Purpose;
import fr.acta.portal.outside.OutsideLine;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** One ticket as its desk reads it, filled in one boundary call. */
public class TicketView {
  private final Ticket ticket;
  private final Surroundings around;

  TicketView(Ticket ticket, Surroundings around) {
    this.ticket = ticket;
    this.around = around;
  }

  public UUID getTenant() {
    return ticket.tenantId();
  }

  public UUID getRequestId() {
    return ticket.requestId();
  }

  public UUID getId() {
    return ticket.id();
  }

  /** To be handed back by every act on this page. */
  public int getVersion() {
    return ticket.version();
  }

  public String getReference() {
    return ticket.reference();
  }

  public Right getRight() {
    return ticket.right();
  }

  public Desk getDesk() {
    return ticket.desk();
  }

  public TicketState getState() {
    return ticket.state();
  }

  public boolean isOwn() {
    return around.own();
  }

  public boolean isMine() {
    return around.mine();
  }

  public boolean isRemindable() {
    return around.remindable();
  }

  public Instant getRemindedAt() {
    return ticket.remindedAt();
  }

  public String getClient() {
    return around.client();
  }

  public String getPersonName() {
    return ticket.personName();
  }

  /** Somebody nobody found yet: the request stands in the operator's own tenant. */
  public boolean isPersonKnown() {
    return ticket.personId() != null;
  }

  /** Null where the reader may not see her file: the DPO, while she is in quarantine. */
  public PersonView getPerson() {
    return around.person().orElse(null);
  }

  /** Hers: the language of the answer. */
  public Locale getLanguage() {
    return ticket.language();
  }

  public Instant getReceivedAt() {
    return ticket.receivedAt();
  }

  public ClockView getClock() {
    return new ClockView(ticket, around);
  }

  public RequestView getRequest() {
    return around.request();
  }

  /** What the reader's desk may do now; nothing with another desk's ticket. */
  public Set<Offer> getOffers() {
    return Offer.of(ticket, around);
  }

  /** What still stands in the way of an answer, as far as it was saved. */
  public List<Obstacle> getObstacles() {
    return Obstacle.of(ticket, around);
  }

  public boolean isIdentified() {
    return ticket.isIdentified();
  }

  public List<IdentityView> getChecks() {
    return around.checks().stream()
        .map(IdentityView::new)
        .sorted(Comparator.comparing(IdentityView::getSubject))
        .toList();
  }

  /** Null while nothing accepted waits to be carried out, or was. */
  public ExecutionView getTask() {
    return task(ExecutionTask.Hands.DESK);
  }

  /** What the client has the operator do with the copies it holds for it; null for none. */
  public ExecutionView getInstruction() {
    return task(ExecutionTask.Hands.OPERATOR);
  }

  private ExecutionView task(ExecutionTask.Hands hands) {
    return around.task(hands).map(ExecutionView::new).orElse(null);
  }

  /** What systems outside the portal were asked, and how it ended; in the order of their names. */
  public List<OutsideLine> getOutside() {
    return around.outside();
  }

  public List<RefusalGround> getGrounds() {
    return RefusalGround.of(ticket.right());
  }

  /** The ticket that this one was joined to, or null. */
  public UUID getJoinedTo() {
    return ticket.joinedTo();
  }

  /** Open tickets of the same person about the same right, oldest first. */
  public List<TwinView> getTwins() {
    return around.twins();
  }

  public String getAssignee() {
    return ticket.assigneeName();
  }

  public List<ItemView> getItems() {
    return around.items();
  }

  /** Oldest first. */
  public List<MessageView> getMessages() {
    return around.messages();
  }

  /** What came with the request and the messages, oldest first. */
  public List<FileLine> getFiles() {
    return around.files().stream().filter(f -> f.getPurpose() != Purpose.EXECUTION).toList();
  }

  /** What was put together to be handed over with the answer. */
  public List<FileLine> getGathered() {
    return around.files().stream()
        .filter(f -> f.getPurpose() == Purpose.EXECUTION && !f.isErased())
        .toList();
  }

  /** Newest first. */
  public List<MomentView> getTimeline() {
    return around.timeline();
  }

  public String getIntroduction() {
    return ticket.introduction();
  }

  public Outcome getOutcome() {
    return ticket.outcome();
  }

  /** By a decision of its desk, item by item; otherwise it is open or ended in another way. */
  public boolean isDecided() {
    return ticket.outcome() != null && ticket.outcome().isDecision();
  }

  public String getAnswer() {
    return ticket.answer();
  }

  public Instant getClosedAt() {
    return ticket.closedAt();
  }

  public UUID getOtherId() {
    return around.other().map(Ticket::id).orElse(null);
  }

  public Desk getOtherDesk() {
    return around.other().map(Ticket::desk).orElse(null);
  }

  public TicketState getOtherState() {
    return around.other().map(Ticket::state).orElse(null);
  }
}
