package fr.acta.portal.web.transfer;

import fr.acta.portal.transfer.DutyView;
import fr.acta.portal.transfer.Emergencies;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /hr/transfer/duties}: whom HR still has to inform after an emergency. */
@Named
@RequestScoped
public class DutiesPage {
  @Inject private Emergencies emergencies;

  private List<DutyView> all;

  @PostConstruct
  void read() {
    all = emergencies.duties();
  }

  public List<DutyView> getAll() {
    return all;
  }
}
