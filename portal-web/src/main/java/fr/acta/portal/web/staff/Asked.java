package fr.acta.portal.web.staff;

import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What stands in an address: anything that the portal did not write there is a page not found. */
@ApplicationScoped
public class Asked {
  public UUID id(String text) {
    return Ids.of(text, Audience.HR);
  }

  public <E extends Enum<E>> E one(Class<E> type, String text) {
    try {
      return Enum.valueOf(type, text);
    } catch (IllegalArgumentException e) {
      throw new AccessDenied(Audience.HR);
    }
  }

  /** 0 when there is none. */
  public int number(String text) {
    try {
      return text == null ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new AccessDenied(Audience.HR);
    }
  }
}
