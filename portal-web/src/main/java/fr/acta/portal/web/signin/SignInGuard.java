package fr.acta.portal.web.signin;

import fr.acta.portal.tenancy.IdentityProvider;
import fr.acta.portal.web.shell.Fault;
import fr.acta.portal.web.shell.Language;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.SecurityHeaders;
import fr.acta.portal.web.shell.UploadFilter;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Says in plain words what the sign-in mechanism would leave blank: the session's end in mid-form,
 * the identity provider away, a stale or forged callback. The container answers a protected address
 * before any filter, so only a decorator can.
 */
@Decorator
@Priority(100)
public abstract class SignInGuard implements HttpAuthenticationMechanism {
  private static final Logger LOG = Logger.getLogger(SignInGuard.class.getName());

  @Inject @Delegate @Any private HttpAuthenticationMechanism openId;
  @Inject private IdentityProvider provider;
  @Inject private Language language;
  @Inject private Said said;
  @Inject private SecurityHeaders headers;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest q, HttpServletResponse r, HttpMessageContext c)
      throws AuthenticationException {
    boolean stranger = q.getUserPrincipal() == null && c.isProtected();
    boolean callback = q.getRequestURI().equals(q.getContextPath() + "/callback");
    if (stranger || callback) {
      headers.write(q, r);
    }
    if (stranger && "partial/ajax".equals(q.getHeader("Faces-Request"))) {
      said.unsent();
      return reload(q, r);
    }
    try {
      // The mechanism keeps the provider's metadata and would send people to a server that is away.
      if (stranger && !provider.answers()) {
        return unavailable(q, r, true);
      }
      AuthenticationStatus status =
          openId.validateRequest(new QueryOnly(q), new InLanguage(r, language.getTag()), c);
      if (callback && status == AuthenticationStatus.SEND_FAILURE && !r.isCommitted()) {
        return c.redirect(q.getContextPath() + "/sign-in-failed");
      }
      if (status == AuthenticationStatus.SUCCESS) {
        if (callback) KeptGroups.keep(q, c);
        else if (q.getUserPrincipal() != null) KeptGroups.give(q, c);
      }
      if (stranger && "POST".equals(q.getMethod())) {
        UploadFilter.readAway(q, UploadFilter.MOST);
        said.unsent();
      }
      return status;
    } catch (IOException e) {
      throw new AuthenticationException(e);
    } catch (RuntimeException e) {
      if (!stranger && !callback) {
        throw e;
      }
      boolean databaseAway = Fault.of(e) == Fault.DATABASE_AWAY;
      if (callback && !databaseAway && Fault.first(e, ProcessingException.class).isEmpty()) {
        return c.redirect(q.getContextPath() + "/sign-in-failed");
      }
      LOG.log(Level.WARNING, "Sign-in impossible", e);
      return unavailable(q, r, !databaseAway);
    }
  }

  /** A script cannot follow a redirect to the provider: the page itself is told to load again. */
  private static AuthenticationStatus reload(HttpServletRequest q, HttpServletResponse r) {
    String query = q.getQueryString() == null ? "" : "?" + q.getQueryString();
    String uri = (q.getRequestURI() + query).replace("&", "&amp;").replace("\"", "&quot;");
    r.setContentType("text/xml");
    r.setCharacterEncoding("UTF-8");
    try {
      r.getWriter().write("<partial-response><redirect url=\"" + uri + "\"/></partial-response>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }

  /**
   * @param provider whose fault it is: the identity provider's, or the database's
   */
  private static AuthenticationStatus unavailable(
      HttpServletRequest q, HttpServletResponse r, boolean provider) {
    q.setAttribute("portal.signIn", provider);
    try {
      UploadFilter.readAway(q, UploadFilter.MOST);
      r.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Sign-in");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }
}
