package fr.acta.portal.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The headers that every answer carries, whatever its status and whoever writes it. */
@ApplicationScoped
public class SecurityHeaders {
  static final String POLICY = "Content-Security-Policy";

  @Inject private ContentPolicy policy;

  public void write(HttpServletRequest q, HttpServletResponse r) {
    r.setHeader(POLICY, policy.getText());
    r.setHeader("X-Content-Type-Options", "nosniff");
    r.setHeader("X-Frame-Options", "DENY");
    r.setHeader("Referrer-Policy", "same-origin");
    r.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    r.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    r.setHeader("Strict-Transport-Security", "max-age=31536000");
    if (!q.getRequestURI().startsWith(q.getContextPath() + "/jakarta.faces.resource/")) {
      r.setHeader("Cache-Control", "no-store");
    }
  }
}
