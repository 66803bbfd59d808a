package fr.acta.portal.web.ticket;

import fr.acta.portal.ticket.Decision;
import fr.acta.portal.ticket.DecisionDraft;
import fr.acta.portal.ticket.ItemView;
import fr.acta.portal.ticket.RefusalGround;
import java.util.List;

/** One item on the form, with what the desk chose and wrote about it. */
public class ItemChoice {
  private final ItemView item;
  private Decision decision;
  private RefusalGround ground;
  private String reason;

  ItemChoice(ItemView item, List<RefusalGround> grounds) {
    this.item = item;
    this.decision = item.getDecision();
    this.ground = item.getGround() == null ? grounds.get(0) : item.getGround();
    this.reason = item.getReason();
  }

  DecisionDraft.Choice chosen() {
    return new DecisionDraft.Choice(decision, ground, reason);
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
