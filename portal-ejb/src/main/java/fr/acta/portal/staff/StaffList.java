package fr.acta.portal.staff;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The staff list as the client's HR reads it. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class StaffList {
  public static final int PAGE = 50;

  // The page begins after a person, not after a name: a name would stand in the address.
  private static final String PEOPLE =
      "select p.* from portal.person p where p.tenant_id = portal.tenant()"
          + " and (? = 'ALL' or (p.quarantined_until is not null) = (? = 'TO_INFORM'))"
          + " and not exists (select from json_array_elements_text(cast(? as json)) word"
          + " where position(portal.plain(word) in portal.plain(concat_ws(' ', p.employee_number, p.first_name, p.usage_name, p.last_name))) = 0)"
          + " and (? = '' or (p.last_name, p.first_name, p.id) > (select a.last_name, a.first_name, a.id from portal.person a"
          + " where a.tenant_id = portal.tenant() and a.id = cast(nullif(?, '') as uuid)))"
          + " order by p.last_name, p.first_name, p.id limit ?";
  private static final String HISTORY =
      "select c from PersonChange c where c.personId = :person order by c.changedAt desc, c.id desc";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private Contests contests;

  /** At most {@link #PAGE} people by name; one more than that tells that there is a next page. */
  @SuppressWarnings("unchecked")
  public List<PersonLine> page(StaffQuery query) {
    String after = query.after() == null ? "" : query.after().toString();
    List<Person> people =
        em.createNativeQuery(PEOPLE, Person.class)
            .setParameter(1, query.standing().name())
            .setParameter(2, query.standing().name())
            .setParameter(3, Json.createArrayBuilder(query.parts()).build().toString())
            .setParameter(4, after)
            .setParameter(5, after)
            .setParameter(6, PAGE + 1)
            .getResultList();
    Map<UUID, Map<DataItem, ContestedFact>> contested =
        contests.of(scope.tenant(), people.stream().map(Person::id).toList());
    return people.stream()
        .map(p -> new PersonLine(p, contested.getOrDefault(p.id(), Map.of())))
        .toList();
  }

  public StaffCount count() {
    Object[] counted =
        (Object[])
            em.createNativeQuery(
                    "select count(*), count(quarantined_until), (select count(*) from portal.restricted_people()) from portal.person where tenant_id = portal.tenant()")
                .getSingleResult();
    return new StaffCount(
        ((Number) counted[0]).intValue(),
        ((Number) counted[1]).intValue(),
        ((Number) counted[2]).intValue());
  }

  public PersonCard card(UUID id) {
    Person person = em.find(Person.class, id);
    if (person == null) throw new AccessDenied(Audience.HR);
    List<PersonChange> history =
        em.createQuery(HISTORY, PersonChange.class).setParameter("person", id).getResultList();
    return new PersonCard(person, history, contests.of(scope.tenant(), id));
  }
}
