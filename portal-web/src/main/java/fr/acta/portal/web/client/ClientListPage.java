package fr.acta.portal.web.client;

import fr.acta.portal.client.ClientLine;
import fr.acta.portal.client.ClientOnboarding;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/** {@code /operator}: the clients by name. */
@Named
@RequestScoped
public class ClientListPage {
  @Inject @Param private String search;
  @Inject private ClientOnboarding onboarding;
  private List<ClientLine> clients;

  @PostConstruct
  void open() {
    clients = onboarding.clients(search);
  }

  public String getSearch() {
    return search;
  }

  public List<ClientLine> getClients() {
    return clients;
  }

  public boolean isSearched() {
    return search != null && !search.isBlank();
  }

  public boolean isCut() {
    return clients.size() == ClientOnboarding.MOST;
  }
}
