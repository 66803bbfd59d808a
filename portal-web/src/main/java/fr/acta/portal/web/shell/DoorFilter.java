package fr.acta.portal.web.shell;

import fr.acta.portal.tenancy.Door;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** While the portal is closed only health checks and the error page's own files are served. */
public class DoorFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient Door door;

  @Override
  protected void doFilter(HttpServletRequest q, HttpServletResponse r, FilterChain chain)
      throws IOException, ServletException {
    String path = q.getServletPath();
    if (door.isOpen() || path.startsWith("/health") || path.startsWith("/jakarta.faces.resource"))
      chain.doFilter(q, r);
    else r.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Closed");
  }
}
