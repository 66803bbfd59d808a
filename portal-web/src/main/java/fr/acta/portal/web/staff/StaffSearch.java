package fr.acta.portal.web.staff;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** The words last searched for: a name must not stand in an address, so the session holds it. */
@SessionScoped
public class StaffSearch implements Serializable {
  private static final long serialVersionUID = 1L;

  private String words;

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
