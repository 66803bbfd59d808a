package fr.acta.portal.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Whose data, at which organisation? The wall lets nobody in before that is said. */
@WebFilter({"/me", "/me/*", "/hr", "/hr/*"})
public class ChooseFirst extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient Arrival arrival;

  @Override
  protected void doFilter(HttpServletRequest q, HttpServletResponse r, FilterChain chain)
      throws IOException, ServletException {
    if (arrival.mustChoose(q.getRequestURI(), q.getQueryString()))
      r.sendRedirect(q.getContextPath() + "/start");
    else chain.doFilter(q, r);
  }
}
