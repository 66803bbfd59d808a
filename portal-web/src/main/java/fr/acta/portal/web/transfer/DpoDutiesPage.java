package fr.acta.portal.web.transfer;

import fr.acta.portal.transfer.DpoDuties;
import fr.acta.portal.transfer.DutyView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Which clients owe information after an emergency, for the DPO. */
@Named
@RequestScoped
public class DpoDutiesPage {
  @Inject private DpoDuties duties;

  private List<DutyView> open;

  @PostConstruct
  void read() {
    open = duties.open();
  }

  public List<DutyView> getOpen() {
    return open;
  }
}
