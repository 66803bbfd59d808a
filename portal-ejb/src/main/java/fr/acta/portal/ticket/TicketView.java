package fr.acta.portal.ticket;

import fr.acta.portal.deadline.DeadlineStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

  /** The reader's desk may write decisions now. */
  public boolean isDecidable() {
    return around.own() && ticket.state().isDecidable();
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

  /** Only a projection while the clock is suspended. */
  public LocalDate getLegalEnd() {
    return around.deadline().legalEnd();
  }

  public List<DeadlineStep> getDeadlineSteps() {
    return around.deadline().explanation();
  }

  /** Null while the clock runs. */
  public LocalDate getSuspendedSince() {
    return ticket.suspendedSince();
  }

  /** Null unless it was extended. */
  public LocalDate getExtendedOn() {
    return ticket.extendedOn();
  }

  public String getExtensionReason() {
    return ticket.extensionReason();
  }

  /** A question was asked late: it moves nothing until the DPO confirms it in writing. */
  public boolean isSuspensionUnconfirmed() {
    return around.suspensions().stream().anyMatch(s -> !s.counts());
  }

  public boolean isIdentified() {
    return ticket.isIdentified();
  }

  public List<IdentityView> getChecks() {
    return around.checks().stream().map(IdentityView::new).toList();
  }

  /** Null while nothing accepted waits to be carried out. */
  public ExecutionView getTask() {
    return around.task().map(ExecutionView::new).orElse(null);
  }

  public List<RefusalGround> getGrounds() {
    return RefusalGround.of(ticket.right());
  }

  /** The question may be put again: a day has passed. */
  public boolean isAskableAgain() {
    return around.own() && ticket.state() == TicketState.WAITING;
  }

  /** Asked who she is, and again: the ticket may be ended with reasons. */
  public boolean isGivingUpPossible() {
    return isAskableAgain()
        && ticket.suspendedSince() != null
        && !ticket.isIdentified()
        && ticket.askedAgainAt() != null;
  }

  public LocalDate getReopenedOn() {
    return ticket.reopenedOn();
  }

  /** The ticket that this one was joined to, or null. */
  public UUID getJoinedTo() {
    return ticket.joinedTo();
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
