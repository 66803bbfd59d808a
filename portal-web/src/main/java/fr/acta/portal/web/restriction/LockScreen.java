package fr.acta.portal.web.restriction;

import fr.acta.portal.restriction.Lock;
import fr.acta.portal.restriction.Restriction.Ground;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.omnifaces.util.Messages;

/** The lock that a ticket set, on the ticket's page: its case, and its end. */
public abstract class LockScreen {
  private static final List<Ground> CASES =
      List.of(Ground.ACCURACY, Ground.UNLAWFUL, Ground.CLAIMS);

  @Inject private Said said;
  @Inject private Words words;

  private Lock lock;
  private Ground ground;
  private String told;

  abstract void qualify(Lock shown, Ground found);

  abstract void lift(Lock shown, LocalDate day);

  /** The ticket's page. */
  abstract String page();

  void show(List<Lock> found) {
    if (found.isEmpty()) return;
    lock = found.get(0);
    ground = Ground.valueOf(lock.getGround());
  }

  public String qualify() {
    return act("qualify:ground", () -> qualify(lock, ground), "restriction.isQualified");
  }

  public String lift() {
    return act("unlock:told", () -> lift(lock, day(told)), "restriction.isLifted");
  }

  private String act(String field, Runnable act, String done) {
    try {
      act.run();
    } catch (RuleBroken no) {
      Messages.addError(field, words.of(no.messageKey()));
      return null;
    }
    said.say(done);
    return page();
  }

  static LocalDate day(String typed) {
    try {
      return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      throw new RuleBroken("restriction.toldWhen");
    }
  }

  /** Null where the ticket locks nothing. */
  public Lock getLock() {
    return lock;
  }

  public List<Ground> getCases() {
    return CASES;
  }

  public Ground getGround() {
    return ground;
  }

  public void setGround(Ground ground) {
    this.ground = ground;
  }

  public String getTold() {
    return told;
  }

  public void setTold(String told) {
    this.told = told;
  }
}
