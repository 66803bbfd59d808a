package fr.acta.portal.web.ticket;

import fr.acta.portal.ticket.QueuePage;
import fr.acta.portal.ticket.QueueRow;
import fr.acta.portal.ticket.QueueSearch;
import fr.acta.portal.ticket.QueueView;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A queue, read once. The search is posted, because a person's name has no place in an address; it
 * changes nothing.
 */
public abstract class QueueScreen {
  @Inject private HttpServletRequest request;

  private QueueSearch search;
  private QueuePage page;

  @PostConstruct
  void read() {
    search =
        new QueueSearch(
            view(),
            request.getParameter("after"),
            request.getParameter("client"),
            request.getParameter("text"));
    page = read(search);
  }

  protected abstract QueuePage read(QueueSearch search);

  /** The address of this queue. */
  public abstract String getPath();

  public abstract String rowHref(QueueRow row);

  public abstract List<QueueView> getViews();

  private QueueView view() {
    String asked = request.getParameter("view");
    return Arrays.stream(QueueView.values())
        .filter(v -> wordOf(v).equals(asked) && getViews().contains(v))
        .findFirst()
        .orElse(QueueView.OPEN);
  }

  public String wordOf(QueueView view) {
    return view.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String viewHref(QueueView view) {
    return view == QueueView.OPEN ? getPath() : getPath() + "?view=" + wordOf(view);
  }

  /** Null on the last page, and for a search: that is made narrower instead. */
  public String getNext() {
    return page.getNext() == null || isSearched()
        ? null
        : getPath() + "?view=" + wordOf(search.view()) + "&after=" + page.getNext();
  }

  public boolean isLater() {
    return search.after() != null;
  }

  public boolean isSearched() {
    return !search.client().isEmpty() || !search.text().isEmpty();
  }

  public boolean isMore() {
    return page.getNext() != null;
  }

  /** "12", or "99+": beyond that nobody counts. */
  public String countOf(QueueView view) {
    int count = page.getCounts().get(view);
    return count < QueuePage.COUNTED ? String.valueOf(count) : QueuePage.COUNTED - 1 + "+";
  }

  public boolean isLate(QueueView view) {
    return view == QueueView.LATE && page.getCounts().get(view) > 0;
  }

  public QueueView getView() {
    return search.view();
  }

  public QueueSearch getSearch() {
    return search;
  }

  public String getClient() {
    return search.client();
  }

  public String getText() {
    return search.text();
  }

  public List<QueueRow> getRows() {
    return page.getRows();
  }
}
