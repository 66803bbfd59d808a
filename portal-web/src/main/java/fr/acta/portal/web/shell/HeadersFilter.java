package fr.acta.portal.web.shell;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** The security headers of every answer whatever its status, and the language cookie. */
public class HeadersFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient SecurityHeaders headers;

  @Override
  protected void doFilter(HttpServletRequest q, HttpServletResponse r, FilterChain chain)
      throws IOException, ServletException {
    headers.write(q, r);
    Language.asked(q).ifPresent(tag -> keep(tag, r));
    chain.doFilter(q, new OnePolicy(r));
  }

  /** A cookie for the session only; SameSite has no setter that every container honours. */
  private static void keep(String tag, HttpServletResponse response) {
    response.addHeader(
        "Set-Cookie", Language.COOKIE + "=" + tag + "; Path=/; Secure; HttpOnly; SameSite=Lax");
  }

  /**
   * Two policies would both apply, and the one without PrimeFaces' nonce would block its script.
   */
  private static final class OnePolicy extends HttpServletResponseWrapper {
    OnePolicy(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void addHeader(String name, String value) {
      if (SecurityHeaders.POLICY.equals(name)) {
        setHeader(name, value);
      } else {
        super.addHeader(name, value);
      }
    }
  }
}
