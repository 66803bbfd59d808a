package fr.acta.portal.web.restriction;

import fr.acta.portal.restriction.DpoRestrictions;
import fr.acta.portal.restriction.Lock;
import fr.acta.portal.restriction.Restriction.Ground;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** On a ticket as the DPO sees it: her own, or a client's to look at. */
@Named
@RequestScoped
public class DpoTicketLock extends LockScreen {
  @Inject private DpoRestrictions restrictions;
  @Inject @Param private String tenant;
  @Inject @Param private String id;

  @PostConstruct
  void read() {
    show(restrictions.ofTicket(organisation(), Ids.of(id, Audience.DPO)));
  }

  @Override
  void qualify(Lock shown, Ground found) {
    restrictions.qualify(organisation(), shown.getId(), shown.getVersion(), found);
  }

  @Override
  void lift(Lock shown, LocalDate day) {
    restrictions.lift(organisation(), shown.getId(), shown.getVersion(), day);
  }

  private UUID organisation() {
    return Ids.of(tenant, Audience.DPO);
  }

  @Override
  String page() {
    return "/dpo/ticket/view?faces-redirect=true&tenant=" + tenant + "&id=" + id;
  }
}
