package fr.acta.portal.web.file;

import fr.acta.portal.file.ClientFiles;
import fr.acta.portal.file.FileLine;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** A file of the client's own desk: {@code /hr/file?id=}. */
@WebServlet("/hr/file")
public class ClientFileServlet extends FileDownload {
  private static final long serialVersionUID = 1L;

  @Inject private transient ClientFiles files;

  @Override
  FileLine open(HttpServletRequest q) {
    return files.open(Ids.of(q.getParameter("id"), Audience.HR));
  }

  @Override
  byte[] piece(FileLine file, int number) {
    return files.piece(file.getId(), number);
  }
}
