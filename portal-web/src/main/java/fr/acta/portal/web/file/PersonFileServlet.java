package fr.acta.portal.web.file;

import fr.acta.portal.file.FileLine;
import fr.acta.portal.file.PersonFiles;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** A file of one of her requests: {@code /me/file?id=}. */
@WebServlet("/me/file")
public class PersonFileServlet extends FileDownload {
  private static final long serialVersionUID = 1L;

  @Inject private transient PersonFiles files;

  @Override
  FileLine open(HttpServletRequest q) {
    return files.open(Ids.of(q.getParameter("id"), Audience.PERSON));
  }

  @Override
  byte[] piece(FileLine file, int number) {
    return files.piece(file.getId(), number);
  }
}
