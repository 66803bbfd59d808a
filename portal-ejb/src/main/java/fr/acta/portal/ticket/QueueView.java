package fr.acta.portal.ticket;

/**
 * The saved views of a desk. Open ones go by legal deadline, soonest first; closed ones by date of
 * closing, newest first.
 */
public enum QueueView {
  OPEN(""),
  UNASSIGNED(" and t.state = 'NEW'"),
  SOON(
      " and t.legal_end between (select portal.today()) and (select portal.today() + 7) and t.suspended_since is null"),
  LATE(" and t.legal_end < (select portal.today()) and t.suspended_since is null"),
  WAITING(" and t.state = 'WAITING'"),
  /** What the clients decide: the DPO looks on and reminds. */
  WITH_CLIENT(""),
  /** What a client has the operator do with what it holds for it. */
  INSTRUCTED(
      " and exists (select from portal.execution_task e where e.tenant_id = t.tenant_id and e.ticket_id = t.id"
          + " and e.hands = 'OPERATOR' and e.done_at is null)"),
  CLOSED("");

  private static final String ROWS =
      "select t.tenant_id, t.id, t.reference, t.kind, t.items, t.person_name, c.name, t.state, t.legal_end,"
          + " t.assignee_id, t.assignee_name, t.outcome, t.closed_at, t.suspended_since,"
          + " (select r.channel from portal.rights_request r where r.tenant_id = t.tenant_id and r.id = t.request_id)"
          + " from portal.ticket t join portal.client_organisation c on c.tenant_id = t.tenant_id where t.desk = ?1";
  private static final String STILL_OPEN =
      " and t.closed_at is null and (t.legal_end, t.id) > (cast(?2 as date), cast(?3 as uuid))";
  private static final String BY_DEADLINE = " order by t.legal_end, t.id limit 26";
  private static final String DONE =
      " and t.closed_at is not null and (t.closed_at, t.id) < (cast(?2 as timestamptz), cast(?3 as uuid))";
  private static final String BY_CLOSING = " order by t.closed_at desc, t.id desc limit 26";
  // Names are searched without case or accents.
  private static final String FOUND =
      " and t.tenant_id = any (array(select o.tenant_id from portal.client_organisation o where lower(o.name) like ?4))"
          + " and lower(translate(t.person_name || ' ' || t.reference,"
          + " 'ÀÂÄÁÃÅÇÉÈÊËÍÎÏÌÓÔÖÒÕÚÛÜÙÝŸÑàâäáãåçéèêëíîïìóôöòõúûüùýÿñ',"
          + " 'AAAAAACEEEEIIIIOOOOOUUUUYYNaaaaaaceeeeiiiiooooouuuuyyn')) like ?5";

  private final String rows;
  private final String foundRows;

  QueueView(String condition) {
    boolean closed = name().equals("CLOSED");
    String start = ROWS + (closed ? DONE : STILL_OPEN) + condition;
    String order = closed ? BY_CLOSING : BY_DEADLINE;
    rows = start + order;
    foundRows = start + FOUND + order;
  }

  /** Desk, then the key after which to read: 26 rows at most, the last only to know of more. */
  String rows() {
    return rows;
  }

  /** As {@link #rows}, then a pattern for the client's name and one for person and reference. */
  String foundRows() {
    return foundRows;
  }

  /** Whose tickets it shows to a desk. */
  Desk of(Desk reader) {
    return this == WITH_CLIENT || this == INSTRUCTED ? Desk.CLIENT : reader;
  }

  boolean isClosed() {
    return this == CLOSED;
  }
}
