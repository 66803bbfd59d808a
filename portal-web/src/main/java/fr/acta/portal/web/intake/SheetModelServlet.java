package fr.acta.portal.web.intake;

import fr.acta.portal.intake.sheet.SheetModel;
import fr.acta.portal.web.shell.Language;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The empty sheet of open requests, in the language of the request. */
@WebServlet("/dpo/intake/model.xlsx")
public class SheetModelServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Language language;

  @Override
  protected void doGet(HttpServletRequest q, HttpServletResponse r) throws IOException {
    ByteArrayOutputStream sheet = new ByteArrayOutputStream();
    SheetModel.write(language.getLocale(), sheet);
    r.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    String name = language.getTag().equals("en") ? "open-requests.xlsx" : "demandes-ouvertes.xlsx";
    r.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    r.setContentLength(sheet.size());
    sheet.writeTo(r.getOutputStream());
  }
}
