package fr.acta.portal.ticket;

import java.util.Map;
import java.util.UUID;

/**
 * What a desk wrote on a ticket's page.
 *
 * @param version the version that the page showed
 * @param introduction the desk's own paragraph, or null
 * @param decisions by item; an item may still be undecided
 */
public record DecisionDraft(int version, String introduction, Map<UUID, Choice> decisions) {
  public DecisionDraft {
    decisions = Map.copyOf(decisions);
  }

  /**
   * @param decision null while undecided
   * @param ground kept on a refusal only, as is the reason
   */
  public record Choice(Decision decision, RefusalGround ground, String reason) {}
}
