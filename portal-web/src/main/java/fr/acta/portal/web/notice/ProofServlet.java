package fr.acta.portal.web.notice;

import fr.acta.portal.notice.AttestationList;
import fr.acta.portal.notice.Attestations;
import fr.acta.portal.web.shell.Language;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Two papers of a campaign: {@code proof.pdf?service=} for an inspector or the works council, and
 * {@code attendance.pdf?service=&site=} to be signed at a meeting.
 */
@WebServlet({"/hr/notice/proof.pdf", "/hr/notice/attendance.pdf"})
public class ProofServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Attestations attestations;
  @Inject private transient AttestationList list;
  @Inject private transient Language language;

  @Override
  protected void doGet(HttpServletRequest q, HttpServletResponse r) throws IOException {
    String service = String.valueOf(q.getParameter("service"));
    boolean proof = q.getServletPath().endsWith("proof.pdf");
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    if (proof) attestations.page(service).write(language.getLocale(), pdf);
    else list.attendance(service, q.getParameter("site")).write(pdf);
    r.setContentType("application/pdf");
    r.setHeader(
        "Content-Disposition",
        "attachment; filename=\"" + (proof ? "preuve.pdf" : "presence.pdf") + "\"");
    r.setContentLength(pdf.size());
    pdf.writeTo(r.getOutputStream());
  }
}
