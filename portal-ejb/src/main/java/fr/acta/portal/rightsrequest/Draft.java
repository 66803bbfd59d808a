package fr.acta.portal.rightsrequest;

import fr.acta.portal.deadline.StatutoryDeadline;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.ticket.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Her draft as she left it, checked against what is held now. */
public final class Draft {
  private final UUID id;
  private final Right right;
  private final String words;
  private final LocalDate startedOn;
  private final String employer;
  private final List<DraftItem> items;
  private final LocalDate answerBy;

  Draft(RequestDraft draft, String employer, List<DraftItem> items, Instant now) {
    this.id = draft.id();
    this.right = draft.kind();
    this.words = draft.words();
    this.startedOn = LocalDate.ofInstant(draft.startedAt(), LegalClock.PARIS);
    this.employer = employer;
    this.items = List.copyOf(items);
    this.answerBy = StatutoryDeadline.receivedAt(now).legalEnd();
  }

  public UUID getId() {
    return id;
  }

  public Right getRight() {
    return right;
  }

  /** In her own words; null until she wrote any. */
  public String getWords() {
    return words;
  }

  public LocalDate getStartedOn() {
    return startedOn;
  }

  /** The name of the client's desk. */
  public String getEmployer() {
    return employer;
  }

  /** The last day to answer it, if it were sent now. */
  public LocalDate getAnswerBy() {
    return answerBy;
  }

  public List<DraftItem> getItems() {
    return items;
  }

  /** The desks that will read something of it. */
  public List<Desk> getDesks() {
    return right.choice() == Right.Choice.NOTHING
        ? List.of(Desk.DPO)
        : Arrays.stream(Desk.values()).filter(d -> !of(d).isEmpty()).toList();
  }

  /** What this desk, and no other, will read. */
  public List<DraftItem> of(Desk desk) {
    return items.stream().filter(i -> i.getDesk() == desk).toList();
  }

  public boolean isWordsMissing() {
    return right.needsWords() && words == null;
  }

  /** Whether it can be sent as it is. */
  public boolean isComplete() {
    boolean chosen = right.choice() == Right.Choice.NOTHING || !items.isEmpty();
    return chosen
        && !isWordsMissing()
        && (right != Right.RECTIFICATION || items.stream().allMatch(i -> i.getProblem() == null));
  }
}
