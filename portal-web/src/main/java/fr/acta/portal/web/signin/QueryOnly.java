package fr.acta.portal.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Parameters of the address only: asking for one must not store the upload of a stranger first. */
class QueryOnly extends HttpServletRequestWrapper {
  QueryOnly(HttpServletRequest request) {
    super(request);
  }

  /** Nothing outside the callback: a stray "state" would make the mechanism forget to sign in. */
  @Override
  public String getParameter(String name) {
    String query = getQueryString();
    return query == null || !getRequestURI().equals(getContextPath() + "/callback")
        ? null
        : Arrays.stream(query.split("&"))
            .filter(p -> p.startsWith(name + "="))
            .map(p -> URLDecoder.decode(p.substring(name.length() + 1), StandardCharsets.UTF_8))
            .findFirst()
            .orElse(null);
  }
}
