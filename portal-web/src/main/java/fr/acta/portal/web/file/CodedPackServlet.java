package fr.acta.portal.web.file;

import fr.acta.portal.answer.CodedPack;
import fr.acta.portal.file.FileLine;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** The copy of somebody without an account; the code comes in the body, never in an address. */
@WebServlet("/pack/file")
public class CodedPackServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient CodedPack packs;

  /** There is nothing to read without the code: such an address does not exist. */
  @Override
  protected void doGet(HttpServletRequest q, HttpServletResponse r) throws IOException {
    r.sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  @Override
  protected void doPost(HttpServletRequest q, HttpServletResponse r) throws IOException {
    UUID tenant;
    UUID pack;
    try {
      tenant = Ids.of(q.getParameter("tenant"), Audience.PUBLIC);
      pack = Ids.of(q.getParameter("id"), Audience.PUBLIC);
    } catch (AccessDenied nothing) {
      r.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String code = q.getParameter("code");
    Optional<FileLine> file = packs.open(tenant, pack, code);
    if (file.isPresent())
      FileDownload.hand(
          file.get(), number -> packs.piece(tenant, pack, code, number).orElseThrow(), r);
    else r.sendRedirect("/pack?tenant=" + tenant + "&id=" + pack + "&wrong=1");
  }
}
