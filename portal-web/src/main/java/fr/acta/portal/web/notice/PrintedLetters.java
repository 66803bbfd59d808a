package fr.acta.portal.web.notice;

import fr.acta.portal.notice.Letters;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/**
 * The letters printed last, until she signs out: their codes are kept nowhere else, so a download
 * that failed can be repeated. They are never written with the session.
 */
@SessionScoped
public class PrintedLetters implements Serializable {
  private static final long serialVersionUID = 1L;

  private transient Letters letters;
  private String service;
  private boolean fresh;

  void keep(String service, Letters letters) {
    this.service = service;
    this.letters = letters;
    fresh = true;
  }

  /** Null when nothing was printed. */
  Letters letters() {
    return letters;
  }

  boolean areOf(String service) {
    return letters != null && service.equals(this.service);
  }

  /** True once: the page after the printing starts the download by itself. */
  boolean takeFresh() {
    boolean was = fresh;
    fresh = false;
    return was;
  }
}
