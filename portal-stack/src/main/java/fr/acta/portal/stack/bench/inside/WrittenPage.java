package fr.acta.portal.stack.bench.inside;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;

/** Writes a page's HTML as it was posted: what no page of that size can do for less. */
@WebServlet("/dpo/bench/written")
public class WrittenPage extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static volatile String html;

  @Override
  protected void doPost(HttpServletRequest q, HttpServletResponse r) throws IOException {
    q.setCharacterEncoding("UTF-8");
    html = q.getReader().lines().collect(Collectors.joining("\n"));
  }

  @Override
  protected void doGet(HttpServletRequest q, HttpServletResponse r) throws IOException {
    r.setContentType("text/html;charset=UTF-8");
    r.getWriter().write(html);
  }
}
