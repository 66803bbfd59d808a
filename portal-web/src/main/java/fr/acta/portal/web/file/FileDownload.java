package fr.acta.portal.web.file;

import fr.acta.portal.evidence.Denials;
import fr.acta.portal.file.FileLine;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.web.shell.Fault;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.IntFunction;

/**
 * Hands a file out to be saved, never to be shown: whatever is in it, no browser runs it here. Each
 * piece is a call of its own, so a slow reader holds no connection to the database.
 */
abstract class FileDownload extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Denials denials;

  abstract FileLine open(HttpServletRequest q);

  abstract byte[] piece(FileLine file, int number);

  @Override
  protected void doGet(HttpServletRequest q, HttpServletResponse r) throws IOException {
    try {
      FileLine file = open(q);
      hand(file, number -> piece(file, number), r);
    } catch (AccessDenied denied) {
      denials.record(Denials.OPERATOR, denied.audience());
      r.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (RuntimeException e) {
      if (Fault.of(e) != Fault.DATABASE_AWAY || r.isCommitted()) throw e;
      r.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  static void hand(FileLine file, IntFunction<byte[]> pieces, HttpServletResponse r)
      throws IOException {
    // Read before anything is said: a file that does not open is a fault, not half a file.
    byte[] piece = pieces.apply(0);
    r.setContentType(file.getMediaType());
    r.setContentLengthLong(file.getSize());
    r.setHeader("Content-Disposition", Attachment.named(file.getName()));
    r.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    r.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    for (int next = 1; ; next++) {
      r.getOutputStream().write(piece);
      if (next >= file.getPieces()) return;
      piece = pieces.apply(next);
    }
  }
}
