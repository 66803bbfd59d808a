package fr.acta.portal.intake;

import fr.acta.portal.deadline.StatutoryDeadline;
import fr.acta.portal.intake.sheet.SheetColumn;
import fr.acta.portal.intake.sheet.SheetProblem;
import fr.acta.portal.rightsrequest.Channel;
import fr.acta.portal.ticket.Right;
import java.time.LocalDate;
import java.util.List;

/** What will become of one row of a sheet, or became of it. */
public class PlannedRow {
  /** In the order of what needs a look first. */
  public enum Outcome {
    REJECTED,
    SAME,
    OPENS
  }

  private final SheetReading reading;
  private final Candidate whose;
  private final String same;

  /**
   * @param whose null when nobody, or more than one, is found
   * @param same the reference of the request that it seems to be, or the number of an earlier row;
   *     null when it is new
   */
  PlannedRow(SheetReading reading, Candidate whose, String same) {
    this.reading = reading;
    this.whose = whose;
    this.same = same;
  }

  Recording recording() {
    return reading.recording();
  }

  public Candidate getWhose() {
    return whose;
  }

  public String getSame() {
    return same;
  }

  /** It repeats an earlier row of the sheet, not a request that is filed. */
  public boolean isRepeated() {
    return same != null && Character.isDigit(same.charAt(0));
  }

  public Outcome getOutcome() {
    if (recording() == null) return Outcome.REJECTED;
    return same == null ? Outcome.OPENS : Outcome.SAME;
  }

  public List<SheetProblem> getProblems() {
    return reading.problems();
  }

  public int getNumber() {
    return reading.row().number();
  }

  public Right getRight() {
    return recording().right();
  }

  public LocalDate getReceivedOn() {
    return recording().receivedOn();
  }

  public Channel getChannel() {
    return recording().channel();
  }

  public String getName() {
    return recording().contact().name();
  }

  /** Whom it is for, when it is not for whoever asks; null otherwise. */
  public String getRepresents() {
    return recording().contact().represents();
  }

  /** The last day to answer it, from its true receipt. */
  public LocalDate getDue() {
    return StatutoryDeadline.receivedOn(getReceivedOn()).legalEnd();
  }

  /** There is nothing to answer: filing it is its effect. */
  public boolean isObeyed() {
    return getRight().isObeyed();
  }

  /** An employee number was given and led to nobody. */
  public boolean isNobody() {
    return whose == null && reading.row().cell(SheetColumn.NUMBER) != null;
  }
}
