package fr.acta.portal.ticket;

import fr.acta.portal.file.FileLine;
import java.util.List;
import java.util.Locale;

/** The answer exactly as it would leave now. */
public class AnswerPreview {
  private final Ticket ticket;
  private final Outcome outcome;
  private final String text;
  private final RequestView request;
  private final boolean executed;
  private final boolean instructed;
  private final List<String> waiting;
  private final List<FileLine> gathered;

  AnswerPreview(
      Ticket ticket,
      Outcome outcome,
      String text,
      RequestView request,
      boolean executed,
      boolean instructed,
      List<String> waiting,
      List<FileLine> gathered) {
    this.ticket = ticket;
    this.outcome = outcome;
    this.text = text;
    this.request = request;
    this.executed = executed;
    this.instructed = instructed;
    this.waiting = List.copyOf(waiting);
    this.gathered = gathered;
  }

  public String getReference() {
    return ticket.reference();
  }

  public String getRecipient() {
    return request.getRequester() == null ? ticket.personName() : request.getRequester();
  }

  public RequestView getRequest() {
    return request;
  }

  public Right getRight() {
    return ticket.right();
  }

  /** What it says is done, or nothing has to be; until then it cannot be sent. */
  public boolean isExecuted() {
    return executed && !instructed && waiting.isEmpty();
  }

  /** Systems outside the portal that have not answered, by name. */
  public String getWaiting() {
    return OutsideWork.said(waiting);
  }

  /** Nothing is left for this desk to do: the operator carries out its instruction. */
  public boolean isInstructed() {
    return executed && instructed;
  }

  /** What she is handed with it; nothing with a refusal. */
  public List<FileLine> getHandedOver() {
    return outcome == Outcome.REFUSED ? List.of() : gathered;
  }

  public Locale getLanguage() {
    return ticket.language();
  }

  public Outcome getOutcome() {
    return outcome;
  }

  public String getText() {
    return text;
  }

  public int getVersion() {
    return ticket.version();
  }

  /** Handed back when sending: what leaves is what was read, or nothing leaves. */
  public String getSeal() {
    return seal(text);
  }

  static String seal(String text) {
    return Integer.toHexString(text.hashCode());
  }
}
