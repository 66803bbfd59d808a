package fr.acta.portal.ticket;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceEntry;
import fr.acta.portal.tenancy.Audience;
import java.time.Instant;

/** One act of the evidence record, as a line of the timeline. */
public class MomentView {
  private final EvidenceEntry entry;

  MomentView(EvidenceEntry entry) {
    this.entry = entry;
  }

  public Act getAct() {
    return entry.act();
  }

  public Audience getActor() {
    return entry.actor();
  }

  public Instant getAt() {
    return entry.at();
  }
}
