package fr.acta.portal.mailbox;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.Denials;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.mail.MailTemplate;
import fr.acta.portal.mail.Outbox;
import fr.acta.portal.mailbox.ReceivedMail.Answered;
import fr.acta.portal.staff.deposit.AskedDeposits;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A list that came by mail is gone before anything of its mail is written; this keeps what may be
 * told of it and tells the sender, once, in the transaction that keeps the mail.
 */
@Dependent
class TurningAway {
  /** Whoever is not known is told once in that time: an answer to a forged sender is a nuisance. */
  private static final Duration ONCE_IN = Duration.ofDays(1);

  @PersistenceContext private EntityManager em;
  @Inject private AskedDeposits deposits;
  @Inject private Outbox outbox;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /**
   * @param answer false for what a program wrote: answering it would never end
   */
  void turnAway(ReceivedMail received, IncomingMail mail, boolean answer) {
    if (mail.lists().isEmpty()) return;
    mail.lists().forEach(list -> em.persist(new TurnedAwayList(received, list)));
    if (answer && mail.sender() != null) answer(received, mail.sender());
    em.flush();
    String answered = received.answered() == null ? "NOTHING" : received.answered().name();
    evidence.write(
        received.tenantId(),
        Act.LIST_TURNED_AWAY,
        received.id(),
        null,
        Map.of("lists", told(mail.lists()), "answered", answered));
  }

  private void answer(ReceivedMail received, String sender) {
    if (deposits.ask(received.id(), sender) > 0) {
      received.answer(Answered.DEPOSIT);
      send(received, sender, MailTemplate.LIST_DEPOSIT);
    } else if (!wasToldLately(sender)) {
      received.answer(Answered.GENERAL);
      send(received, sender, MailTemplate.LIST_TURNED_AWAY);
    }
  }

  private void send(ReceivedMail received, String sender, MailTemplate template) {
    Map<String, String> link = Map.of("deposit", received.id().toString());
    outbox.toDesk(received.tenantId(), sender, template, link);
  }

  private boolean wasToldLately(String sender) {
    return em.createQuery(
                "select count(m) from ReceivedMail m where m.tenantId = :operator and m.answered is not null"
                    + " and lower(m.sender) = lower(:sender) and m.arrivedAt > :since",
                Long.class)
            .setParameter("operator", Denials.OPERATOR)
            .setParameter("sender", sender)
            .setParameter("since", clock.instant().minus(ONCE_IN))
            .getSingleResult()
        > 0;
  }

  /** Of each of these mails, what it lost. */
  List<TurnedAwayList> of(UUID tenant, Collection<UUID> mails) {
    if (mails.isEmpty()) return List.of();
    return em.createQuery(
            "select l from TurnedAwayList l where l.tenantId = :tenant and l.mailId in :mails order by l.id",
            TurnedAwayList.class)
        .setParameter("tenant", tenant)
        .setParameter("mails", mails)
        .getResultList();
  }

  void forget(UUID tenant, List<ReceivedMail> mails) {
    of(tenant, mails.stream().map(ReceivedMail::id).toList()).forEach(em::remove);
    em.flush();
  }

  private static JsonArrayBuilder told(List<SeenList> lists) {
    JsonArrayBuilder told = Json.createArrayBuilder();
    for (SeenList list : lists)
      told.add(
          Json.createObjectBuilder()
              .add("extension", list.extension())
              .add("size", list.size())
              .add("people", list.people() == null ? 0 : list.people()));
    return told;
  }
}
