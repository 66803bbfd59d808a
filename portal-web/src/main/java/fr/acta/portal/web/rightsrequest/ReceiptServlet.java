package fr.acta.portal.web.rightsrequest;

import fr.acta.portal.rightsrequest.FiledRequest;
import fr.acta.portal.rightsrequest.MyRequests;
import fr.acta.portal.rightsrequest.Receipt;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.web.shell.Language;
import fr.acta.portal.web.shell.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The receipt of one of her requests, as a file to keep. */
@WebServlet("/me/request/receipt.pdf")
public class ReceiptServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient MyRequests myRequests;
  @Inject private transient Settings settings;
  @Inject private transient Language language;

  @Override
  protected void doGet(HttpServletRequest q, HttpServletResponse r) throws IOException {
    FiledRequest request;
    try {
      request = myRequests.open(RequestViewPage.uuid(q.getParameter("id")));
    } catch (AccessDenied e) {
      r.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Receipt.Contact contact =
        new Receipt.Contact(
            settings.getOperatorName(),
            settings.getDpoName(),
            settings.getDpoEmail(),
            settings.getDpoPhone());
    String address = settings.getUrl() + "/me/request/view?id=" + request.getId();
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    Receipt.write(request, contact, address, language.getLocale(), pdf);
    r.setContentType("application/pdf");
    r.setHeader(
        "Content-Disposition", "attachment; filename=\"" + request.getReference() + ".pdf\"");
    r.setContentLength(pdf.size());
    pdf.writeTo(r.getOutputStream());
  }
}
