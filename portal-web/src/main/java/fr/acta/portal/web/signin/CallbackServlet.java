package fr.acta.portal.web.signin;

import fr.acta.portal.account.Joining;
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
  @Inject private transient Arrival arrival;
  @Inject private transient Joining joining;

  @Override
  protected void doGet(HttpServletRequest q, HttpServletResponse r) throws IOException {
    if (q.getUserPrincipal() == null) {
      r.sendRedirect(q.getContextPath() + "/sign-in-failed");
      return;
    }
    // Neither the container nor the mechanism renews it, and a fixed id could have been planted.
    q.changeSessionId();
    Optional<String> wanted = openId.getStoredValue(q, r, OpenIdConstant.ORIGINAL_REQUEST);
    String path = wanted.filter(this::ours).map(this::path).orElse("/start");
    arrival.at(joining.places());
    r.sendRedirect(settings.getUrl() + path);
  }

  private String path(String address) {
    return address.substring(settings.getUrl().length());
  }

  private boolean ours(String address) {
    return address.startsWith(settings.getUrl() + "/")
        && !address.startsWith(settings.getCallback());
  }
}
