package fr.acta.portal.ticket;

import java.util.List;
import java.util.Map;

/** Up to 25 rows of one view, and how many stand in each. */
public class QueuePage {
  /** Counting stops here: more is only ever "many". */
  public static final int COUNTED = 100;

  static final int LENGTH = 25;

  private final List<QueueRow> rows;
  private final Map<QueueView, Integer> counts;
  private final String next;

  QueuePage(List<QueueRow> read, Map<QueueView, Integer> counts) {
    boolean more = read.size() > LENGTH;
    this.rows = more ? read.subList(0, LENGTH) : read;
    this.counts = counts;
    this.next = more ? QueueKey.after(rows.get(LENGTH - 1)).toString() : null;
  }

  public List<QueueRow> getRows() {
    return rows;
  }

  /** Never above {@link #COUNTED}. */
  public Map<QueueView, Integer> getCounts() {
    return counts;
  }

  /** The key of the next page, or null on the last. */
  public String getNext() {
    return next;
  }
}
