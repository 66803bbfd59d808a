package fr.acta.portal.erasure;

import fr.acta.portal.datamap.Controller;
import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.staff.ContactDetails;
import fr.acta.portal.staff.Person;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.AskedItem;
import fr.acta.portal.ticket.Decision;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.ticket.Opening;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.ticket.Ticket;
import fr.acta.portal.ticket.TicketState;
import fr.acta.portal.ticket.Tickets;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a ticket asks for, and its desk accepts, that all it holds of her goes. Single values are
 * taken out by hand, where they stand.
 */
@Dependent
class Whole {
  private static final String ASKED =
      "select case r.answer_by when 'POST' then q.address else q.email end from portal.requester q"
          + " join portal.rights_request r on r.tenant_id = q.tenant_id and r.id = q.request_id"
          + " where q.tenant_id = cast(? as uuid) and q.request_id = cast(? as uuid)";

  @PersistenceContext private EntityManager em;
  @Inject private Tickets tickets;
  @Inject private Opening opening;

  void demand(Ticket ticket) {
    if (ticket.right() != Right.ERASURE) throw new RuleBroken("erasure.otherRight");
    if (ticket.state() == TicketState.CLOSED) throw new RuleBroken("erasure.closed");
    if (!ticket.isIdentified()) throw new RuleBroken("erasure.identifyFirst");
    List<AskedItem> asked = tickets.items(ticket);
    if (asked.stream().anyMatch(item -> item.decision() == null))
      throw new RuleBroken("erasure.decideFirst");
    boolean all = asked.stream().allMatch(item -> item.decision() == Decision.ACCEPTED);
    Set<DataItem> named =
        asked.stream().map(AskedItem::item).filter(Objects::nonNull).collect(Collectors.toSet());
    boolean inWords = asked.stream().anyMatch(item -> item.item() == null);
    if (!all || !inWords && !held(ticket).allMatch(named::contains))
      throw new RuleBroken("erasure.partOnly");
  }

  /** A legal hold stops an erasure that was accepted, too (GDPR art. 17(3)(e)). */
  boolean isHeld(Ticket ticket) {
    return (Boolean)
        em.createNativeQuery("select portal.is_held(cast(? as uuid), cast(? as uuid), null)")
            .setParameter(1, ticket.tenantId().toString())
            .setParameter(2, ticket.personId().toString())
            .getSingleResult();
  }

  /** What the desk's side holds now, by name. */
  private Stream<DataItem> held(Ticket ticket) {
    Controller side = ticket.desk() == Desk.DPO ? Controller.OPERATOR : Controller.CLIENT;
    Function<DataItem, String> value = value(ticket);
    return Stream.of(DataItem.values())
        .filter(item -> item.controller() == side && value.apply(item) != null);
  }

  private Function<DataItem, String> value(Ticket ticket) {
    if (ticket.desk() == Desk.CLIENT) {
      opening.of(ticket);
      Person person = em.find(Person.class, ticket.personId());
      return person == null ? item -> null : person::value;
    }
    ContactDetails given = em.find(ContactDetails.class, ticket.personId());
    return given == null ? item -> null : given::value;
  }

  /** Where she asked to be answered, or an address that is hers alone; null for none. */
  String address(Ticket ticket) {
    List<?> asked =
        em.createNativeQuery(ASKED)
            .setParameter(1, ticket.tenantId().toString())
            .setParameter(2, ticket.requestId().toString())
            .getResultList();
    if (!asked.isEmpty()) return (String) asked.get(0);
    Function<DataItem, String> value = value(ticket);
    return value.apply(ticket.desk() == Desk.DPO ? DataItem.CONTACT_EMAIL : DataItem.WORK_EMAIL);
  }
}
