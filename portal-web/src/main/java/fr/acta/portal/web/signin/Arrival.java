package fr.acta.portal.web.signin;

import fr.acta.portal.account.AccountPlace;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.ChosenTenant;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Where an account of several organisations has still to choose, and what was wanted before it was
 * asked.
 */
@Named
@SessionScoped
public class Arrival implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Set<String> open = new HashSet<>();
  @Inject private ChosenTenant chosen;
  private List<AccountPlace> places = List.of();
  private String wanted;

  /** The first page of a place: "/me", "/hr", "/dpo", "/operator". */
  static String home(AccountPlace place) {
    Audience audience = place.getAudience();
    return audience == Audience.PERSON ? "/me" : "/" + audience.name().toLowerCase(Locale.ROOT);
  }

  /** Told at each sign-in: a part that the account may enter at two organisations stays closed. */
  void at(List<AccountPlace> places) {
    this.places = List.copyOf(places);
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
    return places.size() > 1;
  }

  /** The name of the organisation she administers now; null for an account without one. */
  public String getOrganisation() {
    UUID tenant = chosen.of(Audience.HR);
    return places.stream()
        .filter(place -> place.getAudience() == Audience.HR)
        .filter(place -> tenant == null || place.getTenant().equals(tenant))
        .map(AccountPlace::getOrganisation)
        .findFirst()
        .orElse(null);
  }
}
