package fr.acta.portal.rightsrequest;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceEntry;
import fr.acta.portal.ticket.Desk;
import java.time.Instant;

/** One act of a request's life, from the evidence record. */
public final class Moment {
  private final Act act;
  private final Desk desk;
  private final Instant at;

  /**
   * @param desk null for an act on the whole request
   */
  Moment(EvidenceEntry entry, Desk desk) {
    this.act = entry.act();
    this.desk = desk;
    this.at = entry.at();
  }

  public Act getAct() {
    return act;
  }

  public Desk getDesk() {
    return desk;
  }

  public Instant getAt() {
    return at;
  }
}
