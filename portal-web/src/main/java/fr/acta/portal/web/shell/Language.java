package fr.acta.portal.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The language of this request: the one asked for in the address, else the one kept in the cookie,
 * else the first of the browser's languages that the portal speaks, else French.
 */
@Named
@RequestScoped
public class Language {
  static final String COOKIE = "__Host-portal-lang";
  static final String PARAMETER = "lang";

  @Inject private HttpServletRequest request;
  private Locale locale;

  public Locale getLocale() {
    if (locale == null) {
      locale =
          asked(request)
              .or(this::kept)
              .or(this::preferred)
              .map(Locale::forLanguageTag)
              .orElse(Locale.FRENCH);
    }
    return locale;
  }

  /** "fr" or "en". */
  public String getTag() {
    return getLocale().getLanguage();
  }

  /** Read from the query string: reading parameters would parse the body of an upload. */
  static Optional<String> asked(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null
        ? Optional.empty()
        : Arrays.stream(query.split("&"))
            .filter(p -> p.startsWith(PARAMETER + "="))
            .map(p -> p.substring(PARAMETER.length() + 1))
            .filter(Language::spoken)
            .findFirst();
  }

  private Optional<String> kept() {
    Cookie[] cookies = request.getCookies();
    return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
        .filter(c -> c.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .filter(Language::spoken)
        .findFirst();
  }

  private Optional<String> preferred() {
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .filter(Language::spoken)
        .findFirst();
  }

  private static boolean spoken(String tag) {
    return tag.equals("fr") || tag.equals("en");
  }
}
