package fr.acta.portal.web.signin;

import fr.acta.portal.account.AccountPlace;
import fr.acta.portal.tenancy.Audience;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where an account of several organisations has still to choose, and what was wanted before it was
 * asked.
 */
@Named
@SessionScoped
public class Arrival implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Set<String> open = new HashSet<>();
  private boolean several;
  private String wanted;

  /** The first page of a place: "/me", "/hr", "/dpo", "/operator". */
  static String home(AccountPlace place) {
    Audience audience = place.getAudience();
    return audience == Audience.PERSON ? "/me" : "/" + audience.name().toLowerCase(Locale.ROOT);
  }

  /** Told at each sign-in: a part that the account may enter at two organisations stays closed. */
  void at(List<AccountPlace> places) {
    several = places.size() > 1;
    Set<String> seen = new HashSet<>();
    places.stream().map(Arrival::home).filter(home -> !seen.add(home)).forEach(open::add);
  }

  /**
   * @param path what is wanted; kept for when the choice is made
   * @return whether to choose first
   */
  boolean mustChoose(String path, String query) {
    boolean choose =
        open.stream().anyMatch(home -> path.equals(home) || path.startsWith(home + "/"));
    if (choose) wanted = query == null ? path : path + "?" + query;
    return choose;
  }

  /** Where to go in the chosen part: what was wanted there, once, or its first page. */
  String next(String home) {
    open.remove(home);
    String next = wanted != null && wanted.startsWith(home) ? wanted : home;
    wanted = null;
    return next;
  }

  /** Whether there is another place to change to. */
  public boolean isSeveral() {
    return several;
  }
}
