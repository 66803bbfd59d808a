package fr.acta.portal.web.file;

import fr.acta.portal.answer.MyPacks;
import fr.acta.portal.file.FileLine;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** The copy that was handed to her, until it is destroyed: {@code /me/pack?id=}. */
@WebServlet("/me/pack")
public class PersonPackServlet extends FileDownload {
  private static final long serialVersionUID = 1L;

  @Inject private transient MyPacks packs;

  @Override
  FileLine open(HttpServletRequest q) {
    return packs.open(Ids.of(q.getParameter("id"), Audience.PERSON));
  }

  /** The file belongs to its pack. */
  @Override
  byte[] piece(FileLine file, int number) {
    return packs.piece(file.getObjectId(), number);
  }
}
