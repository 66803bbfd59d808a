package fr.acta.portal.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** Answers a request that is too large with a page, before anything of it is kept. */
public class UploadFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  static final long MOST = 101L << 20;

  /** A browser shows the answer only when it could send everything; beyond this it is cut off. */
  private static final long MOST_READ = 1L << 30;

  @Override
  protected void doFilter(HttpServletRequest q, HttpServletResponse r, FilterChain chain)
      throws IOException, ServletException {
    if (q.getContentLengthLong() <= MOST) {
      chain.doFilter(q, r);
      return;
    }
    if (q.getUserPrincipal() != null && q.getContentLengthLong() <= MOST_READ) {
      discard(q.getInputStream());
    }
    r.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "Too large");
  }

  private static void discard(InputStream body) throws IOException {
    byte[] buffer = new byte[1 << 16];
    while (body.read(buffer) >= 0) {
      continue;
    }
  }
}
