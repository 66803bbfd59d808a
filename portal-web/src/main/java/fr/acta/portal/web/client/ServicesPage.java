package fr.acta.portal.web.client;

import fr.acta.portal.client.ServiceMode;
import fr.acta.portal.client.TransmissionModes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The client's services and the mode of each. */
@Named
@RequestScoped
public class ServicesPage {
  @Inject private TransmissionModes modes;

  private List<ServiceMode> services;

  @PostConstruct
  void read() {
    services = modes.services();
  }

  public List<ServiceMode> getServices() {
    return services;
  }
}
