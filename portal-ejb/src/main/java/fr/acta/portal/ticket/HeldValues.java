package fr.acta.portal.ticket;

import static fr.acta.portal.staff.PersonChange.Source.DECISION;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.staff.ContactDetails;
import fr.acta.portal.staff.Person;
import fr.acta.portal.staff.PersonChange;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Reads and corrects the values that a ticket is about. */
@Dependent
class HeldValues {
  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  Holdings of(Ticket ticket) {
    // Nobody knows yet whose it is; a null id would be sent as text and fail.
    if (ticket.personId() == null) return new Holdings(Optional.empty(), Optional.empty());
    // The employer has no right to read what she gave to the portal.
    return new Holdings(
        person(ticket), ticket.desk() == Desk.DPO ? contact(ticket) : Optional.empty());
  }

  /** Sets what she asked for; what was there before stays in the history. */
  void correct(Ticket ticket, Holdings held, AskedItem asked) {
    Instant now = clock.instant();
    DataItem item = asked.item();
    String wanted = asked.valueWanted();
    Optional<PersonChange> change =
        Holdings.isOperators(item)
            ? given(ticket, now).change(item, wanted, DECISION, ticket.id(), now)
            : held.person().orElseThrow().change(item, wanted, DECISION, ticket.id(), now);
    change.ifPresent(em::persist);
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
