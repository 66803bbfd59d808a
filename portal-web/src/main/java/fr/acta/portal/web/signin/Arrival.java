package fr.acta.portal.web.signin;

import fr.acta.portal.account.AccountPlace;
import fr.acta.portal.tenancy.Audience;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/** What was wanted before the sign-in, kept while an account of several organisations chooses. */
@Named
@SessionScoped
public class Arrival implements Serializable {
  private static final long serialVersionUID = 1L;

  private boolean several;
  private String wanted;

  /** The first page of a place: "/me", "/hr", "/dpo", "/operator". */
  static String home(AccountPlace place) {
    Audience audience = place.getAudience();
    return audience == Audience.PERSON ? "/me" : "/" + audience.name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param path what was wanted; kept when the account could see it at more than one organisation
   * @return where to go first
   */
  String first(List<AccountPlace> places, String path) {
    several = places.size() > 1;
    if (places.stream().filter(place -> path.startsWith(home(place))).count() < 2) return path;
    wanted = path;
    return "/start";
  }

  /** Where to go in the chosen part: what was wanted there, once, or its first page. */
  String next(String home) {
    String next = wanted != null && wanted.startsWith(home) ? wanted : home;
    wanted = null;
    return next;
  }

  /** Whether there is another place to change to. */
  public boolean isSeveral() {
    return several;
  }
}
