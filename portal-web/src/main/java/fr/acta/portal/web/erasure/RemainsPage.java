package fr.acta.portal.web.erasure;

import fr.acta.portal.erasure.DpoErasures;
import fr.acta.portal.erasure.Remains;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** On the DPO's first screen: erased people whose bytes the database's files may still hold. */
@Named
@RequestScoped
public class RemainsPage {
  @Inject private DpoErasures erasures;

  private Remains late;

  @PostConstruct
  void read() {
    late = erasures.lateRemains().orElse(null);
  }

  /** Null while nothing is late. */
  public Remains getLate() {
    return late;
  }
}
