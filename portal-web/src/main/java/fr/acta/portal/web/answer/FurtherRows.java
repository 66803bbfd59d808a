package fr.acta.portal.web.answer;

import fr.acta.portal.answer.PackRowsView;
import fr.acta.portal.answer.PackTableView;
import fr.acta.portal.answer.PackValueView;
import fr.acta.portal.answer.RowSearch;
import java.util.List;

/**
 * Rows of a copy beyond those that are shown at first: the next of a table, or those that hold
 * words.
 */
public class FurtherRows {
  private static final int PAGE = 25;

  private final PackScreen screen;
  private final String table;
  private final int from;
  private String find;
  private PackRowsView found;

  /**
   * @param table and {@code from} as the address names them; empty where it names none
   */
  FurtherRows(PackScreen screen, String table, String from) {
    this.screen = screen;
    this.table = table;
    this.from = from.matches("\\d{1,9}") ? Integer.parseInt(from) : 0;
    if (screen.getPack().isReady() && !table.isEmpty())
      found = screen.rows(RowSearch.page(table, this.from));
  }

  /** Stays on this page: what is searched for is somebody's name, and goes into no address. */
  public void search() {
    found = screen.rows(RowSearch.holding(find == null ? "" : find));
  }

  PackValueView one(String of, String key, String column) {
    return screen.rows(RowSearch.row(of, key)).tables(screen.locale()).stream()
        .flatMap(t -> t.getRows().stream())
        .flatMap(List::stream)
        .filter(v -> v.getColumn().equals(column))
        .findFirst()
        .orElse(null);
  }

  /** Null where nothing was asked for. */
  public PackRowsView getFound() {
    return found;
  }

  public List<PackTableView> getTables() {
    return found == null ? List.of() : found.tables(screen.locale());
  }

  /** The rows are a page of one table, and not what a search found. */
  public boolean isPaged() {
    return find == null && !table.isEmpty();
  }

  /** How many rows of the table stand before those that are shown. */
  public int getFrom() {
    return from;
  }

  public String getNext() {
    return page(table, from + PAGE);
  }

  public String getPrevious() {
    return page(table, Math.max(0, from - PAGE));
  }

  public String page(String of, int first) {
    return screen.getBase()
        + "answer/pack?"
        + screen.getQuery()
        + "&rows="
        + of
        + "&from="
        + first
        + "#rows";
  }

  public String getFind() {
    return find;
  }

  public void setFind(String find) {
    this.find = find;
  }
}
