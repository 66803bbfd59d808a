package fr.acta.portal.ticket;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The request that a ticket is part of, as it came: read by statement, because the request knows
 * its tickets and not the other way round.
 */
public class RequestView {
  static final String READ =
      "select r.channel, r.answer_by, r.words, r.recorded_at, r.complained_on,"
          + " q.name, q.email, q.address, q.organisation, q.represents from portal.rights_request r"
          + " left join portal.requester q on q.tenant_id = r.tenant_id and q.request_id = r.id"
          + " where r.tenant_id = cast(? as uuid) and r.id = cast(? as uuid)";

  private final Object[] columns;

  RequestView(Object[] columns) {
    this.columns = columns;
  }

  /** By which way it came: PORTAL, FORM, EMAIL, POST, TELEPHONE, COUNTER or SHEET. */
  public String getChannel() {
    return text(0);
  }

  public boolean isOwnAccount() {
    return getChannel().equals("PORTAL");
  }

  /** Where she wants the answer: PORTAL, EMAIL or POST. */
  public String getAnswerBy() {
    return text(1);
  }

  /** On the portal, where she can be handed files too. */
  public boolean isAnsweredHere() {
    return getAnswerBy().equals("PORTAL");
  }

  /** As she put it; null where the right needs no words. */
  public String getWords() {
    return text(2);
  }

  /** When the portal learned of it: after its receipt for a letter or a call. */
  public Instant getRecordedAt() {
    return ((Timestamp) columns[3]).toInstant();
  }

  /** When she complained to the supervisory authority; null if she did not. */
  public LocalDate getComplainedOn() {
    return columns[4] == null ? null : ((Date) columns[4]).toLocalDate();
  }

  /** Who asked, where it was not from her account; null otherwise. */
  public String getRequester() {
    return text(5);
  }

  public String getEmail() {
    return text(6);
  }

  /** Several lines, as on an envelope. */
  public String getAddress() {
    return text(7);
  }

  public String getOrganisation() {
    return text(8);
  }

  /** Whom the request is for, when somebody else made it. */
  public String getRepresents() {
    return text(9);
  }

  private String text(int column) {
    return (String) columns[column];
  }
}
