package fr.acta.portal.web.restriction;

import fr.acta.portal.restriction.Lock;
import fr.acta.portal.restriction.Restriction.Ground;
import fr.acta.portal.restriction.Restrictions;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.omnifaces.cdi.Param;

/** On a ticket of the client's desk. */
@Named
@RequestScoped
public class ClientTicketLock extends LockScreen {
  @Inject private Restrictions restrictions;
  @Inject @Param private String id;

  @PostConstruct
  void read() {
    show(restrictions.ofTicket(Ids.of(id, Audience.HR)));
  }

  @Override
  void qualify(Lock shown, Ground found) {
    restrictions.qualify(shown.getId(), shown.getVersion(), found);
  }

  @Override
  void lift(Lock shown, LocalDate day) {
    restrictions.lift(shown.getId(), shown.getVersion(), day);
  }

  @Override
  String page() {
    return "/hr/ticket/view?faces-redirect=true&id=" + id;
  }
}
