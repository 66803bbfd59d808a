package fr.acta.portal.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/** Answers a request that is too large with a page, before anything of it is kept. */
public class UploadFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  public static final long MOST = 101L << 20;

  @Override
  protected void doFilter(HttpServletRequest q, HttpServletResponse r, FilterChain chain)
      throws IOException, ServletException {
    if (q.getContentLengthLong() <= MOST) {
      chain.doFilter(q, r);
      return;
    }
    if (q.getUserPrincipal() != null) {
      readAway(q, 10 * MOST);
    }
    r.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    q.getRequestDispatcher("/WEB-INF/errors/too-large.xhtml").forward(new Bodiless(q), r);
  }

  /**
   * A browser shows an answer only when it could send everything; beyond the limit it is cut off.
   */
  public static void readAway(HttpServletRequest request, long limit) throws IOException {
    if (request.getContentLengthLong() <= limit) {
      request.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
  }
}
