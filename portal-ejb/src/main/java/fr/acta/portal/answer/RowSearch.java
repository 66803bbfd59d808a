package fr.acta.portal.answer;

/**
 * Which rows of a pack a desk wants to see, beyond those it is shown at first.
 *
 * @param table null for all
 * @param from how many rows to pass over
 * @param words that a value contains, whatever case and accents; null for any
 * @param key of one row; null for any
 */
public record RowSearch(String table, int from, String words, String key) {
  /** The rows of a table from the one that this many come before. */
  public static RowSearch page(String table, int from) {
    return new RowSearch(table, Math.max(0, from), null, null);
  }

  public static RowSearch holding(String words) {
    return new RowSearch(null, 0, words, null);
  }

  public static RowSearch row(String table, String key) {
    return new RowSearch(table, 0, null, key);
  }
}
