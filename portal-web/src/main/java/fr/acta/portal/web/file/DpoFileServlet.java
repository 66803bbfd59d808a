package fr.acta.portal.web.file;

import fr.acta.portal.file.DpoFiles;
import fr.acta.portal.file.FileLine;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Any file: {@code /dpo/file?tenant=&id=}. */
@WebServlet("/dpo/file")
public class DpoFileServlet extends FileDownload {
  private static final long serialVersionUID = 1L;

  @Inject private transient DpoFiles files;

  @Override
  FileLine open(HttpServletRequest q) {
    return files.open(
        Ids.of(q.getParameter("tenant"), Audience.DPO), Ids.of(q.getParameter("id"), Audience.DPO));
  }

  @Override
  byte[] piece(FileLine file, int number) {
    return files.piece(file.getTenantId(), file.getId(), number);
  }
}
