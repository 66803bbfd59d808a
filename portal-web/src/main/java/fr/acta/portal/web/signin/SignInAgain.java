package fr.acta.portal.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Groups are read once a sign-in: after a change of one's own rights the session here ends, and the
 * provider, which still knows the person, signs in silently.
 */
@RequestScoped
public class SignInAgain {
  @Inject private HttpServletRequest request;

  /**
   * @return the Faces outcome to return
   */
  public String to(String path) {
    request.getSession().invalidate();
    return path + "?faces-redirect=true";
  }
}
