package fr.acta.portal.web.ticket;

import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.Decision;
import fr.acta.portal.ticket.DecisionDraft;
import fr.acta.portal.ticket.ItemView;
import fr.acta.portal.ticket.RefusalGround;
import java.util.List;
import java.util.Locale;

/** One item on the form, with what the desk chose and wrote about it. */
public class ItemChoice {
  private final ItemView item;
  private Decision decision;
  private RefusalGround ground;
  private String reason;

  ItemChoice(ItemView item, List<RefusalGround> grounds) {
    this.item = item;
    this.decision = item.getDecision();
    this.ground =
        item.getGround() == null && grounds.size() == 1 ? grounds.get(0) : item.getGround();
    this.reason = item.getReason();
  }

  DecisionDraft.Choice chosen() {
    return new DecisionDraft.Choice(decision, ground, reason);
  }

  /** A reason that somebody wrote is never overwritten. */
  void propose(Locale language) {
    if (ground == null) throw new RuleBroken("ticket.groundFirst");
    if (decision != Decision.CONTESTED) decision = Decision.REFUSED;
    if (reason == null || reason.isBlank()) reason = ground.firstText(language);
  }

  public ItemView getItem() {
    return item;
  }

  public Decision getDecision() {
    return decision;
  }

  public void setDecision(Decision decision) {
    this.decision = decision;
  }

  public RefusalGround getGround() {
    return ground;
  }

  public void setGround(RefusalGround ground) {
    this.ground = ground;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
