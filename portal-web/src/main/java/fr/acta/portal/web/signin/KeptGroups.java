package fr.acta.portal.web.signin;

import jakarta.security.auth.message.callback.GroupPrincipalCallback;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;

/**
 * The groups of a session, given to the container at each request. Payara 6 looks for them in a
 * context that all its threads share and under load does not find them, so that somebody who may
 * enter is turned away now and then (Payara issue 6145).
 */
final class KeptGroups {
  private static final String KEY = "portal.groups";

  private KeptGroups() {}

  /** Somebody just signed in. */
  static void keep(HttpServletRequest q, HttpMessageContext c) {
    Set<String> groups = c.getGroups();
    if (groups != null) q.getSession().setAttribute(KEY, groups.toArray(String[]::new));
  }

  /** Somebody who signed in before asks for a page. */
  static void give(HttpServletRequest q, HttpMessageContext c) {
    HttpSession session = q.getSession(false);
    String[] groups = session == null ? null : (String[]) session.getAttribute(KEY);
    if (groups == null || groups.length == 0) return;
    try {
      c.getHandler()
          .handle(new Callback[] {new GroupPrincipalCallback(c.getClientSubject(), groups)});
    } catch (UnsupportedCallbackException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
