package fr.acta.portal.web.signin;

import jakarta.inject.Inject;
import jakarta.security.enterprise.authentication.mechanism.http.openid.OpenIdConstant;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Where the identity provider sends people back: renews the session id, goes on to what was wanted.
 */
@WebServlet("/callback")
public class CallbackServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient OpenIdContext openId;
  @Inject private transient SignInSettings settings;

  @Override
  protected void doGet(HttpServletRequest q, HttpServletResponse r) throws IOException {
    if (q.getUserPrincipal() == null) {
      r.sendRedirect(q.getContextPath() + "/sign-in-failed");
      return;
    }
    // Neither the container nor the mechanism renews it, and a fixed id could have been planted.
    q.changeSessionId();
    Optional<String> wanted = openId.getStoredValue(q, r, OpenIdConstant.ORIGINAL_REQUEST);
    r.sendRedirect(wanted.filter(this::ours).orElse(settings.getUrl() + "/start"));
  }

  private boolean ours(String address) {
    return address.startsWith(settings.getUrl() + "/")
        && !address.startsWith(settings.getCallback());
  }
}
