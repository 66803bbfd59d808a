package fr.acta.portal.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Where in the portal this request is: which audience's part, and which of its entries. */
@Named
@RequestScoped
public class Place {
  private static final Set<String> AUDIENCES = Set.of("me", "hr", "dpo", "operator");

  @Inject private HttpServletRequest request;

  /** "me", "hr", "dpo", "operator", or "public" for all else. */
  public String getAudience() {
    String first = getPath().split("/", 3)[1];
    return AUDIENCES.contains(first) && !isFault() ? first : "public";
  }

  /** The path as the address bar shows it. */
  public String getPath() {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = failed == null ? request.getRequestURI() : failed.toString();
    return path.startsWith("/") ? path.replace(".xhtml", "") : "/";
  }

  /** Where to try again after a fault: the same page, its row too. */
  public String getAgain() {
    String query = request.getQueryString();
    boolean signingIn = getPath().equals("/callback");
    return signingIn ? "/start" : query == null ? getPath() : getPath() + "?" + query;
  }

  /** Whether this page tells of a fault, whatever was asked for. */
  public boolean isFault() {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
  }

  /**
   * "page" on the entry itself, "true" on what lies below it, else null: for {@code aria-current}.
   */
  public String current(String href) {
    if (getPath().equals(href)) {
      return "page";
    }
    boolean home = href.indexOf('/', 1) < 0;
    return !home && getPath().startsWith(href + "/") ? "true" : null;
  }

  /** The address of this same page in another language. */
  public String in(String tag) {
    String query = request.getQueryString();
    String kept =
        query == null
            ? ""
            : Arrays.stream(query.split("&"))
                .filter(p -> !p.startsWith(Language.PARAMETER + "="))
                .map(p -> p + "&")
                .collect(Collectors.joining());
    return (isFault() ? "/" : getPath()) + "?" + kept + Language.PARAMETER + "=" + tag;
  }
}
