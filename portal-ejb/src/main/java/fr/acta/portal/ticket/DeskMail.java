package fr.acta.portal.ticket;

import fr.acta.portal.client.ClientOrganisation;
import fr.acta.portal.mail.MailTemplate;
import fr.acta.portal.mail.Outbox;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells a desk of a ticket: its address, and the ticket's page as that desk opens it. */
@Dependent
public class DeskMail {
  @PersistenceContext private EntityManager em;
  @Inject private Outbox outbox;

  @Inject
  @ConfigProperty(name = "portal.dpo.email")
  private String dpo;

  /**
   * @param reader the ticket's own desk, or the DPO who watches over the client's
   */
  public void tell(Ticket ticket, Desk reader, MailTemplate template) {
    outbox.toDesk(
        ticket.tenantId(),
        switch (reader) {
          case DPO -> dpo;
          case CLIENT -> em.find(ClientOrganisation.class, ticket.tenantId()).contactEmail();
        },
        template,
        Map.of(
            "page", page(ticket, reader),
            "reference", ticket.reference(),
            "legalEnd", ticket.legalEnd()));
  }

  private static String page(Ticket ticket, Desk reader) {
    return switch (reader) {
      case DPO -> "/dpo/ticket/view?tenant=" + ticket.tenantId() + "&id=" + ticket.id();
      case CLIENT -> "/hr/ticket/view?id=" + ticket.id();
    };
  }
}
