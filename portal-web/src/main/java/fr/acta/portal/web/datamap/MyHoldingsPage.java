package fr.acta.portal.web.datamap;

import fr.acta.portal.datamap.HeldTable;
import fr.acta.portal.datamap.MyHoldings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Everywhere in the portal something is held about her. */
@Named
@RequestScoped
public class MyHoldingsPage {
  @Inject private MyHoldings holdings;

  private List<HeldTable> held;

  @PostConstruct
  void read() {
    held = holdings.held();
  }

  public List<HeldTable> getHeld() {
    return held;
  }
}
