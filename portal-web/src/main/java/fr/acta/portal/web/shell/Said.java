package fr.acta.portal.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;

/**
 * One sentence for the next page, across a redirect: "Votre demande est envoyée." The template
 * shows it in the live region. Kept in the session rather than in Faces' flash, whose cookie is
 * neither secure nor SameSite.
 */
@Named
@RequestScoped
public class Said {
  private static final String KEY = Said.class.getName();
  private static final String UNSENT = KEY + ".unsent";

  @Inject private HttpServletRequest request;
  @Inject private Words words;
  private List<String> now;
  private boolean unsent;

  /**
   * @param key as in {@link Words#of}
   */
  public void say(String key, Object... arguments) {
    request.getSession().setAttribute(KEY, words.of(key, arguments));
    now = null;
  }

  /** A form came too late and nothing of it was read: the next page gives back what was typed. */
  public void unsent() {
    say("shell.fault.expired");
    request.getSession().setAttribute(UNSENT, true);
  }

  /** What was said, once; empty for a visitor without a session. */
  public List<String> getNow() {
    if (now == null) {
      now = take(request.getSession(false));
    }
    return now;
  }

  /** Whether the form that was just sent was not read; the browser then fills it in again. */
  public boolean isUnsent() {
    getNow();
    return unsent;
  }

  private List<String> take(HttpSession session) {
    Object sentence = session == null ? null : session.getAttribute(KEY);
    if (sentence == null) {
      return List.of();
    }
    unsent = session.getAttribute(UNSENT) != null;
    session.removeAttribute(KEY);
    session.removeAttribute(UNSENT);
    return List.of(sentence.toString());
  }
}
