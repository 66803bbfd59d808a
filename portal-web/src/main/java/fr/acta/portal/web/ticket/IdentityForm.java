package fr.acta.portal.web.ticket;

import fr.acta.portal.ticket.IdentityCheck.How;
import fr.acta.portal.ticket.IdentityCheck.State;
import fr.acta.portal.ticket.IdentityCheck.Subject;
import fr.acta.portal.ticket.IdentityView;
import java.util.Arrays;
import java.util.List;

/** Who she is: asked with a reason, established, or given up after a reminder. */
public class IdentityForm {
  private final TicketScreen desk;
  private final List<IdentityView> checks;
  private Subject asked;
  private Subject confirmed;
  private How how;
  private String doubt;
  private String words;
  private String reasons;

  IdentityForm(TicketScreen desk) {
    this.desk = desk;
    this.checks = desk.getTicket().getChecks();
    asked = only(checks);
    confirmed = only(getOpen());
  }

  /** Nothing is chosen for her where there is a choice. */
  private static Subject only(List<IdentityView> checks) {
    return checks.size() == 1 ? checks.get(0).getSubject() : null;
  }

  public String ask() {
    desk.acts().askIdentity(desk.getVersion(), asked, doubt, words);
    return desk.done("ticket.said.identityAsked");
  }

  public String confirm() {
    desk.acts().confirmIdentity(desk.getVersion(), confirmed, how);
    return desk.done("ticket.said.identityConfirmed");
  }

  public String giveUp() {
    desk.acts().giveUp(desk.getVersion(), reasons);
    return desk.done("ticket.said.gaveUp");
  }

  public List<IdentityView> getChecks() {
    return checks;
  }

  public boolean isSeveral() {
    return checks.size() > 1;
  }

  /** What is still to be established. */
  private List<IdentityView> getOpen() {
    return checks.stream().filter(check -> !check.isConfirmed()).toList();
  }

  /** A proof is here and waits to be looked at. */
  public boolean isGiven() {
    return checks.stream().anyMatch(check -> check.getState() == State.GIVEN);
  }

  /** Asking more of somebody who is known takes a doubt in writing (GDPR art. 12(6)). */
  public boolean isDoubtNeeded() {
    return Pressed.heard() || checks.stream().anyMatch(IdentityView::isConfirmed);
  }

  /** All ways but the one that needs no desk. */
  public List<How> getWays() {
    return Arrays.stream(How.values()).filter(way -> way != How.SIGNED_IN).toList();
  }

  public Subject getAsked() {
    return asked;
  }

  public void setAsked(Subject asked) {
    this.asked = asked;
  }

  public Subject getConfirmed() {
    return confirmed;
  }

  public void setConfirmed(Subject confirmed) {
    this.confirmed = confirmed;
  }

  public How getHow() {
    return how;
  }

  public void setHow(How how) {
    this.how = how;
  }

  public String getDoubt() {
    return doubt;
  }

  public void setDoubt(String doubt) {
    this.doubt = doubt;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getReasons() {
    return reasons;
  }

  public void setReasons(String reasons) {
    this.reasons = reasons;
  }
}
