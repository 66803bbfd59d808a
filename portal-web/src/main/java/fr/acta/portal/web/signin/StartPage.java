package fr.acta.portal.web.signin;

import fr.acta.portal.account.AccountPlace;
import fr.acta.portal.account.Joining;
import fr.acta.portal.tenancy.ChosenTenant;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.omnifaces.util.Faces;

/** The first page after signing in: goes on when there is no choice to make. */
@Named
@RequestScoped
public class StartPage {
  @Inject private Joining joining;
  @Inject private ChosenTenant chosen;
  @Inject private Arrival arrival;
  private List<AccountPlace> places;

  @PostConstruct
  void open() {
    places = joining.places();
  }

  /** Goes on by itself unless there are several places to choose from. */
  public void land() throws IOException {
    if (places.isEmpty()) Faces.redirect("/join");
    else if (places.size() == 1) enter(0);
  }

  /**
   * @param place its number in the list; the database checks the choice at each call
   */
  public void enter(int place) throws IOException {
    AccountPlace taken = places.get(place);
    chosen.choose(taken.getAudience(), taken.getTenant());
    Faces.redirect(arrival.next(Arrival.home(taken)));
  }

  /** The audience as addresses and bundles write it: "me", "hr", "dpo", "operator". */
  public String part(AccountPlace place) {
    return Arrival.home(place).substring(1);
  }

  public List<AccountPlace> getPlaces() {
    return places;
  }
}
