package fr.acta.portal.web.restriction;

import fr.acta.portal.restriction.ClientUse;
import fr.acta.portal.restriction.DpoRestrictions;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /dpo/restriction}: who used locked data, and why. */
@Named
@RequestScoped
public class DpoUsesPage {
  @Inject private DpoRestrictions restrictions;

  private List<ClientUse> all;

  @PostConstruct
  void read() {
    all = restrictions.uses();
  }

  public List<ClientUse> getAll() {
    return all;
  }
}
