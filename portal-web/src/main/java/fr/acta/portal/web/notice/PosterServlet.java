package fr.acta.portal.web.notice;

import fr.acta.portal.notice.NoticeDrafting;
import fr.acta.portal.notice.NoticePoster;
import fr.acta.portal.notice.NoticeSheet;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
import fr.acta.portal.web.shell.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A notice in force to hang up, or to put into a mail. */
@WebServlet({"/hr/notice/poster.pdf", "/hr/notice/text.txt"})
public class PosterServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient NoticeDrafting drafting;
  @Inject private transient Settings settings;

  @Override
  protected void doGet(HttpServletRequest q, HttpServletResponse r) throws IOException {
    NoticeSheet sheet = sheet(q.getParameter("id"));
    if (sheet == null) {
      r.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Locale language = "en".equals(q.getParameter("in")) ? Locale.ENGLISH : Locale.FRENCH;
    String address = settings.getUrl() + sheet.getAddress();
    boolean poster = q.getServletPath().endsWith(".pdf");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    if (poster) NoticePoster.write(sheet, address, language, file);
    else file.write(NoticePoster.plain(sheet, address, language).getBytes(StandardCharsets.UTF_8));
    r.setContentType(poster ? "application/pdf" : "text/plain; charset=UTF-8");
    String name = "notice-" + language.getLanguage() + (poster ? ".pdf" : ".txt");
    r.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    r.setContentLength(file.size());
    file.writeTo(r.getOutputStream());
  }

  /** Null for what is no notice in force of this client. */
  private NoticeSheet sheet(String id) {
    try {
      NoticeSheet sheet = drafting.sheet(Ids.of(id, Audience.HR));
      return sheet.getPublishedAt() == null ? null : sheet;
    } catch (AccessDenied e) {
      return null;
    }
  }
}
