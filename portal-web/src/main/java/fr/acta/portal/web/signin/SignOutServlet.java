package fr.acta.portal.web.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the session here and at the identity provider. By POST only: a link must not sign out. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doPost(HttpServletRequest q, HttpServletResponse r)
      throws IOException, ServletException {
    if (q.getUserPrincipal() != null) {
      q.logout();
    }
    if (!r.isCommitted()) {
      r.sendRedirect(q.getContextPath() + "/signed-out");
    }
  }
}
