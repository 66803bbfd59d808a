package fr.acta.portal.stack.bench.inside;

import fr.acta.portal.ticket.DpoTickets;
import fr.acta.portal.ticket.QueueSearch;
import fr.acta.portal.ticket.QueueView;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Calls the DPO's queue as its page does, for so many {@code millis}; answers nanoseconds, a line
 * each.
 */
@WebServlet("/dpo/bench/queue")
public class QueueCalls extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient DpoTickets tickets;

  @Override
  protected void doGet(HttpServletRequest q, HttpServletResponse r) throws IOException {
    QueueSearch search = new QueueSearch(QueueView.OPEN, null, null, null);
    long last = System.nanoTime() + Long.parseLong(q.getParameter("millis")) * 1_000_000;
    StringBuilder took = new StringBuilder();
    long begin;
    do {
      begin = System.nanoTime();
      int rows = tickets.queue(search).getRows().size();
      long end = System.nanoTime();
      if (rows != 25) throw new IllegalStateException("a queue of " + rows);
      took.append(end - begin).append('\n');
    } while (begin < last);
    r.getWriter().write(took.toString());
  }
}
