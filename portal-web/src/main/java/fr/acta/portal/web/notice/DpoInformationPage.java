package fr.acta.portal.web.notice;

import fr.acta.portal.notice.DpoInformation;
import fr.acta.portal.notice.InformationStand;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Where every client stands with informing its staff, for the DPO. */
@Named
@RequestScoped
public class DpoInformationPage {
  @Inject private DpoInformation information;

  private List<InformationStand> stand;

  @PostConstruct
  void read() {
    stand = information.stand();
  }

  public List<InformationStand> getStand() {
    return stand;
  }
}
