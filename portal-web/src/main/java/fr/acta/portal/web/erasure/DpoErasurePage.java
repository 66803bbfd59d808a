package fr.acta.portal.web.erasure;

import fr.acta.portal.erasure.DpoErasures;
import fr.acta.portal.erasure.ErasureView;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.ticket.TicketAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;

/** {@code /dpo/erasure}: what the operator controls. */
@Named
@RequestScoped
public class DpoErasurePage extends ErasureScreen {
  @Inject private DpoErasures erasures;
  @Inject private TicketAddress address;

  @Override
  Optional<ErasureView> read(UUID ticket) {
    return erasures.view(tenant(), ticket);
  }

  @Override
  void propose(UUID ticket) {
    erasures.propose(tenant(), ticket);
  }

  @Override
  void confirm(UUID ticket, String seal, String answerTo) {
    erasures.confirm(tenant(), ticket, seal, answerTo);
  }

  @Override
  UUID ticket() {
    return address.id(Audience.DPO);
  }

  private UUID tenant() {
    return address.tenant(Audience.DPO);
  }

  @Override
  public String getPath() {
    return "/dpo/erasure";
  }

  @Override
  public String getQuery() {
    return "tenant=" + tenant() + "&id=" + ticket();
  }
}
