package fr.acta.portal.web.intake;

import fr.acta.portal.intake.sheet.RequestSheet;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.UUID;

/**
 * The sheet between its upload and its confirmation. It is in nobody's interest to store names of
 * requests that may never be filed, so it stays in the memory of her session, which sticks to one
 * node, and is never written with it. Should that node go, nothing was filed and she uploads again.
 */
@SessionScoped
public class SheetInHand implements Serializable {
  private static final long serialVersionUID = 1L;

  private transient RequestSheet sheet;
  private String id;

  synchronized void keep(RequestSheet read) {
    sheet = read;
    id = UUID.randomUUID().toString();
  }

  /** Null when there is none. */
  synchronized RequestSheet sheet() {
    return sheet;
  }

  /** Another upload in another window makes another one. */
  synchronized String id() {
    return id;
  }

  /**
   * Hands it over once: a second press of the button finds nothing.
   *
   * @param shown the one that was on the page
   */
  synchronized RequestSheet take(String shown) {
    if (sheet == null || !id.equals(shown)) return null;
    RequestSheet taken = sheet;
    sheet = null;
    return taken;
  }

  /** Filing it failed as a whole, so it is there to be tried again under the same name. */
  synchronized void giveBack(RequestSheet taken) {
    sheet = taken;
  }
}
