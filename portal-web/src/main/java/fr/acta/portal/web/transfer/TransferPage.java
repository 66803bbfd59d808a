package fr.acta.portal.web.transfer;

import fr.acta.portal.home.HrHome;
import fr.acta.portal.home.ServiceStand;
import fr.acta.portal.transfer.TransmissionLine;
import fr.acta.portal.transfer.Transmissions;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Where each service stands, and every attempt to transmit. */
@Named
@RequestScoped
public class TransferPage {
  @Inject private HrHome home;
  @Inject private Transmissions transmissions;

  private List<ServiceStand> services;
  private List<TransmissionLine> lines;

  @PostConstruct
  void read() {
    services = home.overview().getServices();
    lines = transmissions.all();
  }

  public List<ServiceStand> getServices() {
    return services;
  }

  public List<TransmissionLine> getLines() {
    return lines;
  }
}
