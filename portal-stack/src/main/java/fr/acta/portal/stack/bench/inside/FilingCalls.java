package fr.acta.portal.stack.bench.inside;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.rightsrequest.MyDraft;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.ChosenTenant;
import fr.acta.portal.ticket.Right;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Files one request, with a part for each desk, at every client that the body names, a line each.
 * Answers the nanoseconds of the call that sends the draft; writing the draft is not timed.
 */
@WebServlet("/me/bench/filing")
public class FilingCalls extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Map<DataItem, String> WANTED =
      Map.of(DataItem.JOB_TITLE, "Soudeuse", DataItem.CONTACT_PHONE, "+33 1 99 00 55 66");

  @Inject private transient ChosenTenant chosen;
  @Inject private transient MyDraft drafts;

  @Override
  protected void doPost(HttpServletRequest q, HttpServletResponse r) throws IOException {
    StringBuilder took = new StringBuilder();
    for (String tenant : q.getReader().lines().toList()) {
      chosen.choose(Audience.PERSON, UUID.fromString(tenant));
      drafts.choose(Right.RECTIFICATION, WANTED.keySet());
      UUID draft = drafts.fill(WANTED).getId();
      long begin = System.nanoTime();
      drafts.file(draft, Locale.FRENCH);
      took.append(System.nanoTime() - begin).append('\n');
    }
    r.getWriter().write(took.toString());
  }
}
