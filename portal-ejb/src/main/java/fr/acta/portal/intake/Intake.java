package fr.acta.portal.intake;

import fr.acta.portal.datamap.Controller;
import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.Denials;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.file.Purpose;
import fr.acta.portal.file.Uploads;
import fr.acta.portal.rightsrequest.Filing;
import fr.acta.portal.rightsrequest.Received;
import fr.acta.portal.rightsrequest.Requester;
import fr.acta.portal.rightsrequest.RightsRequest;
import fr.acta.portal.rightsrequest.WantedItem;
import fr.acta.portal.staff.Person;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import fr.acta.portal.ticket.Right;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests that did not come through somebody's account. */
@Dependent
class Intake {
  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private Filing filing;
  @Inject private Uploads uploads;
  @Inject private CurrentScope scope;
  @Inject private EvidenceRecord evidence;

  /** For somebody on a client's staff list. */
  RightsRequest record(UUID tenant, UUID personId, Recording recording, Papers papers) {
    papers.demandFitting(recording);
    return with(papers, known(tenant, personId, recording));
  }

  /** For somebody nobody knows yet. */
  RightsRequest recordUnknown(UUID operator, Recording recording, Papers papers) {
    recording.demandPossibleOn(today());
    papers.demandFitting(recording);
    return with(papers, recording.ofUnknown(operator));
  }

  private RightsRequest with(Papers papers, Received received) {
    RightsRequest filed = filing.file(received);
    UUID tenant = filed.tenantId();
    uploads.keep(tenant, filed.personId(), filed.id(), Purpose.SCAN, papers.letter());
    uploads.keep(tenant, filed.personId(), filed.id(), Purpose.MANDATE, papers.mandate());
    return filed;
  }

  /**
   * One of a whole sheet.
   *
   * @param whose null while nobody knows
   */
  void takeOver(Candidate whose, Recording recording) {
    filing.takeOver(
        whose == null
            ? recording.ofUnknown(Denials.OPERATOR)
            : known(whose.getTenant(), whose.getPerson(), recording));
  }

  private Received known(UUID tenant, UUID personId, Recording recording) {
    recording.demandPossibleOn(today());
    Person person = person(tenant, personId);
    return new Received(
        tenant,
        TenantEntity.newId(),
        person.id(),
        person.name(),
        recording.right(),
        about(recording.items(), person),
        recording.words(),
        recording.receivedAt(),
        recording.language(),
        recording.channel(),
        recording.answerBy(),
        null,
        recording.contact());
  }

  /**
   * The same request in the organisation of its person, with its reference and its receipt.
   *
   * @param right which it is: a question may turn out to be a request
   */
  RightsRequest open(RightsRequest unknown, UUID tenant, UUID personId, Right right) {
    if (unknown.personId() != null) throw new RuleBroken("ticket.personKnown");
    if (right == null) throw new RuleBroken("intake.right");
    Person person = person(tenant, personId);
    Requester.Contact contact = em.find(Requester.class, unknown.id()).contact();
    return filing.file(
        new Received(
            tenant,
            TenantEntity.newId(),
            person.id(),
            person.name(),
            right,
            about(Recording.itemsOf(right, List.of()), person),
            unknown.words(),
            unknown.receivedAt(),
            unknown.language(),
            unknown.channel(),
            unknown.answerBy(),
            unknown.reference(),
            contact));
  }

  /** She went to the supervisory authority: the file says so. */
  void complained(UUID tenant, UUID request, LocalDate day) {
    RightsRequest filed =
        em.createQuery(
                "select r from RightsRequest r where r.tenantId = :tenant and r.id = :id",
                RightsRequest.class)
            .setParameter("tenant", tenant)
            .setParameter("id", request)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new AccessDenied(scope.audience()));
    if (day == null || day.isAfter(today()) || day.isBefore(receiptDay(filed)))
      throw new RuleBroken("ticket.complaintDay");
    filed.complained(day);
    Map<String, String> payload = Map.of("on", day.toString());
    evidence.write(tenant, Act.COMPLAINT_NOTED, request, filed.personId(), payload);
  }

  private static LocalDate receiptDay(RightsRequest filed) {
    return LocalDate.ofInstant(filed.receivedAt(), LegalClock.PARIS);
  }

  private static List<WantedItem> about(List<DataItem> items, Person person) {
    return items.stream()
        .map(
            item ->
                new WantedItem(
                    item, item.controller() == Controller.CLIENT ? person.value(item) : null, null))
        .toList();
  }

  private Person person(UUID tenant, UUID id) {
    // She may be locked (GDPR art. 18); what she asks is recorded all the same.
    if (scope.audience() == Audience.HR)
      em.createNativeQuery("select portal.open_for_request(cast(? as uuid))")
          .setParameter(1, id.toString())
          .getSingleResult();
    return em.createQuery(
            "select p from Person p where p.tenantId = :tenant and p.id = :id", Person.class)
        .setParameter("tenant", tenant)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new RuleBroken("intake.nobody"));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LegalClock.PARIS);
  }
}
