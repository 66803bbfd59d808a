package fr.acta.portal.web.notice;

import fr.acta.portal.notice.SlipSheet;
import fr.acta.portal.web.shell.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The letters that were just printed, as a file. */
@WebServlet("/hr/notice/letters.pdf")
public class LettersServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient PrintedLetters printed;
  @Inject private transient Settings settings;

  @Override
  protected void doGet(HttpServletRequest q, HttpServletResponse r) throws IOException {
    if (printed.letters() == null) {
      r.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    SlipSheet.write(printed.letters(), settings.getUrl(), pdf);
    r.setContentType("application/pdf");
    r.setHeader("Content-Disposition", "attachment; filename=\"lettres.pdf\"");
    r.setContentLength(pdf.size());
    pdf.writeTo(r.getOutputStream());
  }
}
