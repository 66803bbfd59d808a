package fr.acta.portal.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Answers a request that is too large with a page, before anything of it is kept; of any other, the
 * server's own copies of its files are gone when it was answered, whatever came of it.
 */
public class UploadFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  public static final long MOST = 101L << 20;
  private static final String PAGES = "faces";

  @Override
  protected void doFilter(HttpServletRequest q, HttpServletResponse r, FilterChain chain)
      throws IOException, ServletException {
    if (q.getContentLengthLong() <= MOST) {
      try {
        chain.doFilter(q, r);
      } finally {
        forget(q);
      }
      return;
    }
    if (q.getUserPrincipal() != null) {
      readAway(q, 10 * MOST);
    }
    r.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    q.getRequestDispatcher("/WEB-INF/errors/too-large.xhtml").forward(new Bodiless(q), r);
  }

  /** The server writes large parts to its disk, in the clear, and never removes them itself. */
  private static void forget(HttpServletRequest q) throws IOException, ServletException {
    String type = q.getContentType();
    boolean files = type != null && type.startsWith("multipart/form-data");
    // Only the pages' servlet reads parts; of another, asking would be a fault.
    if (!files || !PAGES.equals(q.getHttpServletMapping().getServletName())) return;
    try {
      for (Part part : q.getParts()) part.delete();
    } catch (IllegalStateException tooLarge) {
      // Nothing was kept of it.
    }
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
