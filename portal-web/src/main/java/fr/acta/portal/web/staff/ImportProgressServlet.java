package fr.acta.portal.web.staff;

import fr.acta.portal.staff.ImportView;
import fr.acta.portal.staff.StaffImports;
import fr.acta.portal.tenancy.AccessDenied;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How far an import is, for the page that waits: a page of its own would cost a hundred times. */
@WebServlet("/hr/staff/progress-state")
public class ImportProgressServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient StaffImports imports;
  @Inject private transient Asked asked;

  @Override
  protected void doGet(HttpServletRequest q, HttpServletResponse r) throws IOException {
    ImportView file;
    try {
      file = imports.view(asked.id(q.getParameter("id")));
    } catch (AccessDenied e) {
      r.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String tag = "\"" + file.getState() + file.getDone() + "\"";
    r.setHeader("ETag", tag);
    r.setHeader("Cache-Control", "private, no-cache");
    if (tag.equals(q.getHeader("If-None-Match"))) {
      r.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    r.setContentType("application/json");
    r.getWriter()
        .print(
            Json.createObjectBuilder()
                .add("done", file.getDone())
                .add("of", file.getToApply())
                .add("over", file.isApplied())
                .build());
  }
}
