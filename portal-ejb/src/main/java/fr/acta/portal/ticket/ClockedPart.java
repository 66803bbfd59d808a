package fr.acta.portal.ticket;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.deadline.StatutoryDeadline;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The statutory clock of a ticket (GDPR art. 12(3)). All dates are civil dates in Europe/Paris;
 * what moves them stands in the suspensions, so they are told them at each change.
 */
@MappedSuperclass
public abstract class ClockedPart extends FiledPart {
  @Column(name = "legal_end")
  private LocalDate legalEnd;

  @Column(name = "internal_target")
  private LocalDate internalTarget;

  @Column(name = "extended_on")
  private LocalDate extendedOn;

  @Column(name = "extension_reason")
  private String extensionReason;

  @Column(name = "suspended_since")
  private LocalDate suspendedSince;

  @Column(name = "restarted_on")
  private LocalDate restartedOn;

  protected ClockedPart() {}

  ClockedPart(Filed filed, Desk desk, Collection<DataItem> items) {
    super(filed, desk, items);
  }

  /** The clock as it stands on a day: while it is suspended, as if she answered that day. */
  public StatutoryDeadline deadline(Collection<Suspension> suspensions, LocalDate today) {
    StatutoryDeadline plain = StatutoryDeadline.receivedOn(clockFrom());
    StatutoryDeadline extended = extendedOn == null ? plain : plain.extendedOn(extendedOn);
    // What was asked before a contested answer concerned the clock before.
    List<fr.acta.portal.deadline.Suspension> questions =
        suspensions.stream()
            .filter(s -> !s.askedOn().isBefore(clockFrom()))
            .map(Suspension::forClock)
            .toList();
    return extended.suspended(questions, today);
  }

  /** Nothing is waited for any longer: the clock goes on from that day. */
  void goOn(Collection<Suspension> suspensions, LocalDate today) {
    suspensions.stream().filter(Suspension::isOpen).forEach(s -> s.answered(today));
    tell(suspensions, today);
  }

  /** Writes down what the clock says, for the queue and the reminders. */
  void tell(Collection<Suspension> suspensions, LocalDate today) {
    StatutoryDeadline now = deadline(suspensions, today);
    legalEnd = now.legalEnd();
    internalTarget = now.internalTarget();
    suspendedSince =
        suspensions.stream()
            .filter(s -> now.isProjected() && s.isOpen())
            .map(Suspension::askedOn)
            .findFirst()
            .orElse(null);
  }

  /**
   * Three months from receipt, once, for a reason, told within the first month.
   *
   * @throws RuleBroken when it is too late or a second time
   */
  void extend(String reason, Collection<Suspension> suspensions, LocalDate today) {
    if (reason == null || reason.isBlank()) throw new RuleBroken("ticket.extensionReason");
    if (extendedOn != null) throw new RuleBroken("ticket.extendedAlready");
    deadline(suspensions, today).extendedOn(today);
    extendedOn = today;
    extensionReason = reason.strip();
    tell(suspensions, today);
  }

  /** A contested answer is looked at afresh, within a month of its own. */
  void restart(LocalDate today) {
    restartedOn = today;
    extendedOn = null;
    extensionReason = null;
  }

  /** The date it would get if it were extended today; null where it may not be. */
  LocalDate extensible(Collection<Suspension> suspensions, LocalDate today) {
    StatutoryDeadline now = deadline(suspensions, today);
    boolean possible = extendedOn == null && !today.isAfter(now.lastDayToExtend());
    return possible ? now.extendedOn(today).legalEnd() : null;
  }

  /** More than half of the first month is gone: a question comes late. */
  boolean isPastHalf(LocalDate today) {
    return fr.acta.portal.deadline.Suspension.asked(
            fr.acta.portal.deadline.Suspension.Kind.IDENTITY, today)
        .isLate(clockFrom());
  }

  private LocalDate clockFrom() {
    return restartedOn == null ? LocalDate.ofInstant(receivedAt(), LegalClock.PARIS) : restartedOn;
  }

  /** Last day to answer; only a projection while it is suspended. */
  public LocalDate legalEnd() {
    return legalEnd;
  }

  /** The day reminders aim at; nobody is told it is the law. */
  public LocalDate internalTarget() {
    return internalTarget;
  }

  /** Null unless it was extended. */
  public LocalDate extendedOn() {
    return extendedOn;
  }

  public String extensionReason() {
    return extensionReason;
  }

  /** Since when she is asked what the law lets us wait for; null while the clock runs. */
  public LocalDate suspendedSince() {
    return suspendedSince;
  }
}
