package fr.acta.portal.ticket;

import fr.acta.portal.mail.MailTemplate;
import fr.acta.portal.mail.Outbox;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;

/**
 * Tells her, where she asked to be told (GDPR art. 12(3)): on the portal by a mail that holds a
 * link and no content, by e-mail or by post the words themselves.
 */
@Dependent
class Told {
  @PersistenceContext private EntityManager em;
  @Inject private Outbox outbox;
  @Inject private Clock clock;
  @Inject private TicketReader reader;

  /**
   * @param words what the portal shows her
   */
  void of(Ticket ticket, MailTemplate template, String words) {
    RequestView request = reader.request(ticket);
    switch (request.getAnswerBy()) {
      case "EMAIL" ->
          outbox.toAddress(
              ticket.tenantId(),
              ticket.personId(),
              request.getEmail(),
              MailTemplate.ANSWER_BY_MAIL,
              ticket.language(),
              Map.of("reference", ticket.reference(), "words", words));
      case "POST" ->
          em.persist(
              new Letter(
                  ticket, request.getRequester(), request.getAddress(), words, clock.instant()));
      default ->
          outbox.toPerson(
              ticket.tenantId(),
              ticket.personId(),
              template,
              ticket.language(),
              Map.of("request", ticket.requestId().toString()));
    }
  }
}
