package fr.acta.portal.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/**
 * The row after which the next page of a queue starts: its date and its id, as they stand in an
 * address.
 */
record QueueKey(String date, String id) {
  private static final QueueKey OPEN =
      new QueueKey("-infinity", "00000000-0000-0000-0000-000000000000");
  private static final QueueKey CLOSED =
      new QueueKey("infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff");

  /** The first page for anything that is no key of this view. */
  static QueueKey of(QueueView view, String text) {
    QueueKey first = view.isClosed() ? CLOSED : OPEN;
    if (text == null || text.indexOf('_') < 0) return first;
    String date = text.substring(0, text.indexOf('_'));
    String id = text.substring(text.indexOf('_') + 1);
    try {
      Object parsed = view.isClosed() ? Instant.parse(date) : LocalDate.parse(date);
      return new QueueKey(parsed.toString(), UUID.fromString(id).toString());
    } catch (DateTimeParseException | IllegalArgumentException unreadable) {
      return first;
    }
  }

  static QueueKey after(QueueRow row) {
    Object date = row.getClosedAt() == null ? row.getStoredEnd() : row.getClosedAt();
    return new QueueKey(date.toString(), row.getId().toString());
  }

  @Override
  public String toString() {
    return date + "_" + id;
  }
}
