package fr.acta.portal.ticket;

import fr.acta.portal.mail.MailTemplate;
import fr.acta.portal.mail.Outbox;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;

/** Tells her that something waits for her in the portal; a mail holds a link and no content. */
@Dependent
class Told {
  @Inject private Outbox outbox;

  void of(Ticket ticket, MailTemplate template) {
    if (ticket.personId() == null) return;
    outbox.toPerson(
        ticket.tenantId(),
        ticket.personId(),
        template,
        ticket.language(),
        Map.of("request", ticket.requestId().toString()));
  }
}
