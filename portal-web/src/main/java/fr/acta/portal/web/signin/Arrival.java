package fr.acta.portal.web.signin;

import fr.acta.portal.account.AccountPlace;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.ChosenTenant;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Where an account may go, and what was wanted before the sign-in, kept while one of several
 * organisations is chosen.
 */
@Named
@SessionScoped
public class Arrival implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ChosenTenant chosen;
  private List<AccountPlace> places = List.of();
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
    this.places = List.copyOf(places);
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
