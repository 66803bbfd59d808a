package fr.acta.portal.web.notice;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;

/**
 * Ticks that last while one turns the pages of a list: those on the page come as {@code had}, those
 * on other pages as {@code picked}. Plain inputs, because the list may have changed since it was
 * shown.
 */
public class Ticks {
  private final Set<UUID> all = new LinkedHashSet<>();

  Ticks() {
    add("picked");
    add("had");
  }

  private void add(String name) {
    String[] values = Faces.getRequestParameterValues(name);
    if (values == null) return;
    for (String value : values) all.add(Ids.of(value, Audience.HR));
  }

  Set<UUID> all() {
    return all;
  }

  public boolean has(UUID one) {
    return all.contains(one);
  }

  /** Those that are not among the shown. */
  Set<UUID> elsewhere(Collection<UUID> shown) {
    return all.stream().filter(one -> !shown.contains(one)).collect(Collectors.toSet());
  }
}
