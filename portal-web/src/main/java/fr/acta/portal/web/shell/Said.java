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

  @Inject private HttpServletRequest request;
  @Inject private Words words;
  private List<String> now;

  /**
   * @param key as in {@link Words#of}
   */
  public void say(String key, Object... arguments) {
    request.getSession().setAttribute(KEY, words.of(key, arguments));
    now = null;
  }

  /** What was said, once; empty for a visitor without a session. */
  public List<String> getNow() {
    if (now == null) {
      now = take(request.getSession(false));
    }
    return now;
  }

  private static List<String> take(HttpSession session) {
    Object sentence = session == null ? null : session.getAttribute(KEY);
    if (sentence == null) {
      return List.of();
    }
    session.removeAttribute(KEY);
    return List.of(sentence.toString());
  }
}
