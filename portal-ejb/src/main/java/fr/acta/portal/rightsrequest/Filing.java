package fr.acta.portal.rightsrequest;

import fr.acta.portal.client.ClientOrganisation;
import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.mail.MailTemplate;
import fr.acta.portal.mail.Outbox;
import fr.acta.portal.staff.Person;
import fr.acta.portal.ticket.Correction;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.ticket.Ticket;
import fr.acta.portal.ticket.Tickets;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A draft becomes a request: its parts on their desks, the proof of receipt, and who is told. */
@Dependent
class Filing {
  @PersistenceContext private EntityManager em;
  @Inject private Tickets tickets;
  @Inject private EvidenceRecord evidence;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "portal.dpo.email")
  private String dpo;

  RightsRequest file(RequestDraft draft, Person person, List<WantedValue> values, Locale language) {
    RightsRequest request = new RightsRequest(draft, nextNumber(), language, clock.instant());
    em.persist(request);
    em.remove(draft);
    // The tickets' policies look for the request.
    em.flush();
    Map<DataItem, WantedValue> wanted =
        values.stream().collect(Collectors.toMap(WantedValue::item, v -> v));
    Map<Desk, List<DataItem>> parts = Routing.of(wanted.keySet());
    parts.forEach((desk, items) -> open(request, person, desk, items, wanted));
    evidence.write(
        Act.REQUEST_FILED,
        request.id(),
        person.id(),
        Map.of(
            "reference", request.reference(),
            "right", request.right().name(),
            "parts", parts.toString()));
    outbox.toPerson(
        request.tenantId(),
        person.id(),
        MailTemplate.REQUEST_RECEIVED,
        language,
        Map.of("request", request.id().toString()));
    return request;
  }

  private void open(
      RightsRequest request,
      Person person,
      Desk desk,
      List<DataItem> items,
      Map<DataItem, WantedValue> wanted) {
    Ticket ticket =
        Ticket.open(
            request.tenantId(),
            request.id(),
            person.id(),
            person.name(),
            request.right(),
            request.reference(),
            desk,
            request.language(),
            request.receivedAt(),
            items);
    List<Correction> corrections =
        items.stream()
            .map(wanted::get)
            .map(w -> new Correction(ticket, w.item(), w.held(), w.wantedOrNone()))
            .toList();
    tickets.add(ticket, corrections);
    outbox.toDesk(
        request.tenantId(),
        address(request, desk),
        MailTemplate.NEW_TICKET,
        Map.of("page", page(ticket), "legalEnd", ticket.legalEnd()));
  }

  private static String page(Ticket ticket) {
    return switch (ticket.desk()) {
      case DPO -> "/dpo/ticket/view?tenant=" + ticket.tenantId() + "&id=" + ticket.id();
      case CLIENT -> "/hr/ticket/view?id=" + ticket.id();
    };
  }

  private String address(RightsRequest request, Desk desk) {
    return switch (desk) {
      case DPO -> dpo;
      case CLIENT -> em.find(ClientOrganisation.class, request.tenantId()).contactEmail();
    };
  }

  private long nextNumber() {
    Object number =
        em.createNativeQuery("select nextval('portal.request_number')").getSingleResult();
    return ((Number) number).longValue();
  }
}
