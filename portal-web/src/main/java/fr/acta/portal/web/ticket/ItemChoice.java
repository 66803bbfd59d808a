package fr.acta.portal.web.ticket;

import fr.acta.portal.ticket.Decision;
import fr.acta.portal.ticket.DecisionDraft;
import fr.acta.portal.ticket.ItemView;

/** One item on the form, with what the desk chose and wrote about it. */
public class ItemChoice {
  private final ItemView item;
  private Decision decision;
  private String reason;

  ItemChoice(ItemView item) {
    this.item = item;
    this.decision = item.getDecision();
    this.reason = item.getReason();
  }

  DecisionDraft.Choice chosen() {
    return new DecisionDraft.Choice(decision, reason);
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

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
