package fr.acta.portal.ticket;

import static fr.acta.portal.staff.PersonChange.Source.DECISION;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.staff.ContactDetails;
import fr.acta.portal.staff.ContestedFact;
import fr.acta.portal.staff.Contests;
import fr.acta.portal.staff.Person;
import fr.acta.portal.staff.PersonChange;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads and corrects the values that a ticket is about. */
@Dependent
class HeldValues {
  @PersistenceContext private EntityManager em;
  @Inject private Opening opening;
  @Inject private Contests contests;
  @Inject private Clock clock;

  Holdings of(Ticket ticket) {
    // Of somebody nobody found yet, nothing is known.
    if (ticket.personId() == null)
      return new Holdings(Optional.empty(), Optional.empty(), Map.of());
    opening.of(ticket);
    // The employer has no right to read what she gave to the portal.
    return new Holdings(
        person(ticket),
        ticket.desk() == Desk.DPO ? contact(ticket) : Optional.empty(),
        contests.of(ticket.tenantId(), ticket.personId()));
  }

  /** Sets what she asked for; what was there before stays in the history. */
  void correct(Ticket ticket, Holdings held, AskedItem asked) {
    Instant now = clock.instant();
    DataItem item = asked.item();
    settle(ticket, item);
    String wanted = asked.valueWanted();
    Optional<PersonChange> change =
        Holdings.isOperators(item)
            ? given(ticket, now).change(item, wanted, DECISION, ticket.id(), now)
            : held.person().orElseThrow().change(item, wanted, DECISION, ticket.id(), now);
    change.ifPresent(em::persist);
  }

  /**
   * What she states stands beside what is held, from now on.
   *
   * @throws RuleBroken when what is held is what she states
   */
  void contest(Ticket ticket, Holdings held, AskedItem asked) {
    String today = held.value(asked.item());
    if (Objects.equals(today, asked.valueWanted())) throw new RuleBroken("ticket.notContested");
    settle(ticket, asked.item());
    em.persist(
        new ContestedFact(
            ticket.tenantId(),
            ticket.personId(),
            ticket.id(),
            asked.item(),
            today,
            asked.valueWanted(),
            clock.instant()));
  }

  /**
   * Takes the value out, its history too.
   *
   * @return false where nothing was held, or what her line cannot be without
   */
  boolean erase(Ticket ticket, Holdings held, AskedItem asked) {
    if (!asked.item().mayBeEmpty() || held.value(asked.item()) == null) return false;
    em.createNativeQuery("select 1 from portal.forget_value(cast(? as uuid), ?, ?)")
        .setParameter(1, ticket.id().toString())
        .setParameter(2, asked.item().name())
        .setParameter(3, Timestamp.from(clock.instant()))
        .getResultList();
    return true;
  }

  private void settle(Ticket ticket, DataItem item) {
    ContestedFact before = contests.of(ticket.tenantId(), ticket.personId()).get(item);
    if (before == null) return;
    before.end(clock.instant());
    em.flush();
  }

  private Optional<Person> person(Ticket ticket) {
    return em.createQuery(
            "select p from Person p where p.tenantId = :tenant and p.id = :id", Person.class)
        .setParameter("tenant", ticket.tenantId())
        .setParameter("id", ticket.personId())
        .getResultStream()
        .findFirst();
  }

  private Optional<ContactDetails> contact(Ticket ticket) {
    return em.createQuery(
            "select c from ContactDetails c where c.tenantId = :tenant and c.personId = :id",
            ContactDetails.class)
        .setParameter("tenant", ticket.tenantId())
        .setParameter("id", ticket.personId())
        .getResultStream()
        .findFirst();
  }

  private ContactDetails given(Ticket ticket, Instant now) {
    ContactDetails known = em.find(ContactDetails.class, ticket.personId());
    if (known != null) return known;
    ContactDetails first =
        new ContactDetails(ticket.tenantId(), ticket.personId(), null, null, now);
    em.persist(first);
    return first;
  }
}
