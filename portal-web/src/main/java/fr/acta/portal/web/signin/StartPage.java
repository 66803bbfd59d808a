package fr.acta.portal.web.signin;

import fr.acta.portal.web.shell.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The first page after signing in: goes on when there is no choice to make. */
@Named
@RequestScoped
public class StartPage {
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  /** Faces outcome; null shows the choice between several parts. */
  public String land() {
    List<String> audiences = caller.getAudiences();
    return switch (audiences.size()) {
      case 0 -> "/join?faces-redirect=true";
      case 1 -> "/" + audiences.get(0) + "?faces-redirect=true";
      default -> null;
    };
  }

  /**
   * Groups are read once a sign-in. After a change of one's own rights, call this and return its
   * outcome: the session ends here, and the provider, still knowing the person, signs in silently.
   */
  public String again() {
    request.getSession().invalidate();
    return "/start?faces-redirect=true";
  }
}
