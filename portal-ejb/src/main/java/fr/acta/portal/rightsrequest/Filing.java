package fr.acta.portal.rightsrequest;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.mail.MailTemplate;
import fr.acta.portal.mail.Outbox;
import fr.acta.portal.suppression.Suppressions;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.text.LongDate;
import fr.acta.portal.ticket.AskedItem;
import fr.acta.portal.ticket.ClosingWords;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.ticket.DeskMail;
import fr.acta.portal.ticket.Filed;
import fr.acta.portal.ticket.IdentityCheck;
import fr.acta.portal.ticket.Letter;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.ticket.Ticket;
import fr.acta.portal.ticket.Tickets;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was received becomes a request, by whatever channel: its parts on their desks, the proof of
 * receipt, and who is told, in one transaction.
 */
@Dependent
public class Filing {
  @PersistenceContext private EntityManager em;
  @Inject private Tickets tickets;
  @Inject private EvidenceRecord evidence;
  @Inject private Outbox outbox;
  @Inject private Clock clock;
  @Inject private DeskMail desks;
  @Inject private Suppressions suppressions;

  public RightsRequest file(Received received) {
    return file(received, Set.of(Desk.values()));
  }

  /** One of many that the DPO brings along: her own desk need not hear of each. */
  public RightsRequest takeOver(Received received) {
    return file(received, Set.of(Desk.CLIENT));
  }

  private RightsRequest file(Received received, Set<Desk> told) {
    long number = received.reference() == null ? nextNumber() : 0;
    RightsRequest request = new RightsRequest(received, number, clock.instant());
    em.persist(request);
    // The tickets' policies look for the request.
    em.flush();
    if (received.contact() != null) em.persist(new Requester(request, received.contact()));
    Map<Desk, List<WantedItem>> parts = Routing.parts(received.right(), received.about());
    Filed filed = request.filed(received.name());
    parts.forEach((desk, about) -> open(filed, received, desk, about, told.contains(desk)));
    record(request, received, parts);
    receipt(request, received);
    return request;
  }

  private void open(
      Filed filed, Received received, Desk desk, List<WantedItem> about, boolean told) {
    List<DataItem> items = about.stream().map(WantedItem::item).toList();
    Ticket ticket = Ticket.open(filed, desk, items);
    boolean obeyed = filed.right().isObeyed();
    if (obeyed) ticket.obey(ClosingWords.obeyed(filed), clock.instant());
    tickets.add(ticket, asked(ticket, received, about), checks(ticket, received));
    if (obeyed && !received.isSignedIn()) obey(ticket, received);
    if (told && !obeyed) desks.tell(ticket, desk, MailTemplate.NEW_TICKET);
  }

  /** On the list before it is said: whom it names, and the address it names. */
  private void obey(Ticket ticket, Received received) {
    Requester.Contact contact = received.contact();
    suppressions.add(
        ticket.requestId(), received.person(), Collections.singletonList(contact.email()));
    if (received.answerBy() == AnswerBy.POST)
      em.persist(
          new Letter(ticket, contact.name(), contact.address(), ticket.answer(), clock.instant()));
    else
      outbox.toAddress(
          ticket.tenantId(),
          received.person(),
          contact.email(),
          MailTemplate.ANSWER_BY_MAIL,
          ticket.language(),
          Map.of("reference", ticket.reference(), "words", ticket.answer()));
  }

  private static List<AskedItem> asked(Ticket ticket, Received received, List<WantedItem> about) {
    return received.isByValue() && !about.isEmpty()
        ? about.stream().map(w -> new AskedItem(ticket, w.item(), w.held(), w.wanted())).toList()
        : List.of(AskedItem.whole(ticket));
  }

  /** Who must be known before anything is decided (GDPR art. 12(6)). */
  private List<IdentityCheck> checks(Ticket ticket, Received received) {
    if (received.right().isObeyed() && !received.isSignedIn()) return List.of();
    if (received.isSignedIn()) return List.of(IdentityCheck.signedIn(ticket, clock.instant()));
    boolean another = received.contact() != null && received.contact().isForAnother();
    boolean heirs = received.right() == Right.HEIRS;
    return Stream.of(IdentityCheck.Subject.values())
        .filter(
            subject ->
                switch (subject) {
                  case PERSON -> !heirs;
                  case REPRESENTATIVE, MANDATE -> heirs || another;
                })
        .map(subject -> IdentityCheck.missing(ticket, subject))
        .toList();
  }

  private void record(RightsRequest request, Received received, Map<Desk, List<WantedItem>> parts) {
    evidence.write(
        request.tenantId(),
        received.isSignedIn() ? Act.REQUEST_FILED : Act.REQUEST_RECORDED,
        request.id(),
        request.personId(),
        Map.of(
            "reference", request.reference(),
            "right", request.right().name(),
            "channel", request.channel().name(),
            "receivedAt", request.receivedAt().toString(),
            "desks", parts.keySet().toString()));
  }

  /**
   * Whoever left an address hears that it arrived, and when the answer is due; not when that day
   * has gone by already: then she waits for the answer, not for a date.
   */
  private void receipt(RightsRequest request, Received received) {
    Locale language = request.language();
    if (received.person() != null && request.answerBy() == AnswerBy.PORTAL) {
      Map<String, String> link = Map.of("request", request.id().toString());
      outbox.toPerson(
          request.tenantId(), received.person(), MailTemplate.REQUEST_RECEIVED, language, link);
    } else if (received.contact() != null
        && received.contact().email() != null
        && !received.right().isObeyed()) {
      LocalDate end = request.deadline().legalEnd();
      if (end.isBefore(LocalDate.ofInstant(clock.instant(), LegalClock.PARIS))) return;
      String due = LongDate.of(end, language);
      outbox.toAddress(
          request.tenantId(),
          received.person(),
          received.contact().email(),
          MailTemplate.REQUEST_RECORDED,
          language,
          Map.of("reference", request.reference(), "legalEnd", due));
    }
  }

  private long nextNumber() {
    Object number =
        em.createNativeQuery("select nextval('portal.request_number')").getSingleResult();
    return ((Number) number).longValue();
  }
}
