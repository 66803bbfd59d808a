package fr.acta.portal.ticket;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.file.Purpose;
import fr.acta.portal.file.Upload;
import fr.acta.portal.file.Uploads;
import fr.acta.portal.mail.MailTemplate;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A client's instructions to the operator, for what its services received and it holds as a
 * processor (GDPR art. 28(3)(a) and (e)): given with the decision, taken back with it.
 */
@Dependent
class Instructions {
  private static final Set<Right> REACHING =
      EnumSet.of(
          Right.ACCESS,
          Right.RECTIFICATION,
          Right.ERASURE,
          Right.RESTRICTION,
          Right.PORTABILITY,
          Right.OBJECTION,
          Right.CONSENT,
          Right.HEIRS);

  // By the names of the data map; ROW for whatever else makes a copy of her.
  private static final String HELD_FOR_THE_CLIENT =
      "select distinct held.item from (select r.tenant_id, r.subscription_id, r.person_id, r.last_name, r.first_name, r.work_email, r.job_title, r.establishment"
          + " from portal.nominative_row r where r.deleted_at is null union all select r.tenant_id, r.subscription_id, r.person_id, r.last_name, r.first_name, null, r.job_title, r.establishment"
          + " from portal.emergency_row r where r.deleted_at is null union all select r.tenant_id, r.subscription_id, c.person_id, null, null, null, r.job_title, r.establishment"
          + " from portal.semi_nominative_row r join portal.pseudonym c"
          + " on c.tenant_id = r.tenant_id and c.subscription_id = r.subscription_id and c.pseudonym = r.pseudonym where r.deleted_at is null) r"
          + " join portal.subscription s on s.tenant_id = r.tenant_id and s.id = r.subscription_id and s.operator_role = 'PROCESSOR'"
          + " cross join lateral (values ('ROW', 'x'), ('LAST_NAME', r.last_name), ('FIRST_NAME', r.first_name), ('WORK_EMAIL', r.work_email),"
          + " ('JOB_TITLE', r.job_title), ('ESTABLISHMENT', r.establishment)) held(item, value)"
          + " where r.tenant_id = cast(?1 as uuid) and r.person_id = cast(?2 as uuid) and held.value is not null";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private Tickets tickets;
  @Inject private TicketReader reader;
  @Inject private EvidenceRecord evidence;
  @Inject private DeskMail desks;
  @Inject private Uploads uploads;
  @Inject private OutsideWork outside;

  /** Gives the instruction that the decision takes as it stands, or takes an open one back. */
  void follow(Ticket ticket, List<AskedItem> items) {
    Optional<ExecutionTask> given = tickets.task(ticket, ExecutionTask.Hands.OPERATOR);
    if (given.isEmpty() && isNeeded(ticket, items)) {
      tickets.add(new ExecutionTask(ticket, ExecutionTask.Hands.OPERATOR, clock.instant()));
      evidence.write(Act.INSTRUCTION_GIVEN, ticket.id(), ticket.personId(), Map.of());
      desks.tell(ticket, Desk.DPO, MailTemplate.INSTRUCTION_GIVEN);
    } else if (given.isPresent() && !given.get().isDone() && !isNeeded(ticket, items)) {
      tickets.takeBack(given.get());
      evidence.write(Act.INSTRUCTION_TAKEN_BACK, ticket.id(), ticket.personId(), Map.of());
    }
  }

  void carriedOut(UUID id, int version, String note, List<Upload> handed) {
    Ticket ticket = reader.find(id);
    ticket.demandVersion(version);
    List<String> asked = outside.waiting(ticket);
    if (!asked.isEmpty()) throw new RuleBroken("ticket.outsideOpen", OutsideWork.said(asked));
    tickets
        .task(ticket, ExecutionTask.Hands.OPERATOR)
        .orElseThrow(() -> new RuleBroken("ticket.nothingToExecute"))
        .done(note, tickets.callerName(), clock.instant());
    tickets.touch(ticket);
    uploads.keep(ticket.tenantId(), ticket.personId(), ticket.id(), Purpose.EXECUTION, handed);
    evidence.write(
        Act.INSTRUCTION_DONE, ticket.id(), ticket.personId(), Map.of("note", note.strip()));
    desks.tell(ticket, Desk.CLIENT, MailTemplate.INSTRUCTION_DONE);
    tickets.settle();
  }

  /** Something accepted stands in a copy; a request as a whole stands in any. */
  private boolean isNeeded(Ticket ticket, List<AskedItem> items) {
    if (!REACHING.contains(ticket.right()) || ticket.personId() == null) return false;
    List<String> accepted =
        items.stream()
            .filter(item -> item.decision() == Decision.ACCEPTED)
            .map(item -> item.item() == null ? "ROW" : item.item().name())
            .toList();
    return !accepted.isEmpty() && !Collections.disjoint(heldForTheClient(ticket), accepted);
  }

  private List<?> heldForTheClient(Ticket ticket) {
    return em.createNativeQuery(HELD_FOR_THE_CLIENT)
        .setParameter(1, ticket.tenantId().toString())
        .setParameter(2, ticket.personId().toString())
        .getResultList();
  }
}
