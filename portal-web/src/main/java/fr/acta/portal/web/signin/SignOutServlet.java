package fr.acta.portal.web.signin;

import fr.acta.portal.tenancy.IdentityProvider;
import jakarta.inject.Inject;
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

  @Inject private transient IdentityProvider provider;

  @Override
  protected void doPost(HttpServletRequest q, HttpServletResponse r)
      throws IOException, ServletException {
    if (q.getUserPrincipal() != null && !provider.answers()) {
      // Ends here at least; the provider still knows this browser and would sign in silently.
      q.getSession().invalidate();
      r.sendRedirect(q.getContextPath() + "/signed-out?here=only");
      return;
    }
    if (q.getUserPrincipal() != null) {
      q.logout();
    }
    if (!r.isCommitted()) {
      r.sendRedirect(q.getContextPath() + "/signed-out");
    }
  }
}
