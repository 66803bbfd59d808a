package fr.acta.portal.staff;

import fr.acta.portal.datamap.DataItem;
import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The people of the tenant whom some rows of a file speak of, a statement for all of them. */
@Dependent
class KnownPeople {
  private static final String BY_NUMBER =
      "select p.* from portal.person p where p.tenant_id = portal.tenant()"
          + " and p.employee_number in (select json_array_elements_text(cast(? as json)))";
  private static final String BY_ID =
      "select p.* from portal.person p where p.tenant_id = portal.tenant()"
          + " and p.id in (select cast(json_array_elements_text(cast(? as json)) as uuid))";
  private static final String LATEST_SOURCES =
      "select distinct on (c.person_id, c.item) c.person_id, c.item, c.source from portal.person_change c"
          + " where c.tenant_id = portal.tenant() and c.person_id in (select cast(json_array_elements_text(cast(? as json)) as uuid))"
          + " order by c.person_id, c.item, c.changed_at desc, c.id desc";

  @PersistenceContext private EntityManager em;

  /** Several people may have one number, each in an establishment of her own. */
  Map<String, List<Person>> byNumber(Collection<String> numbers) {
    return people(BY_NUMBER, numbers).stream()
        .collect(Collectors.groupingBy(p -> p.value(DataItem.EMPLOYEE_NUMBER)));
  }

  Map<UUID, Person> byId(Collection<UUID> ids) {
    return people(BY_ID, ids).stream().collect(Collectors.toMap(Person::id, p -> p));
  }

  /** Of each person, the items whose value a decision set and nothing changed since. */
  Map<UUID, Set<DataItem>> decided(Collection<UUID> ids) {
    Map<UUID, Set<DataItem>> decided = new HashMap<>();
    if (ids.isEmpty()) return decided;
    @SuppressWarnings("unchecked")
    List<Object[]> latest =
        em.createNativeQuery(LATEST_SOURCES).setParameter(1, json(ids)).getResultList();
    for (Object[] line : latest) {
      if (PersonChange.Source.valueOf((String) line[2]) != PersonChange.Source.DECISION) continue;
      decided
          .computeIfAbsent((UUID) line[0], id -> EnumSet.noneOf(DataItem.class))
          .add(DataItem.valueOf((String) line[1]));
    }
    return decided;
  }

  long count() {
    return em.createQuery("select count(p) from Person p", Long.class).getSingleResult();
  }

  @SuppressWarnings("unchecked")
  private List<Person> people(String statement, Collection<?> wanted) {
    return wanted.isEmpty()
        ? List.of()
        : em.createNativeQuery(statement, Person.class)
            .setParameter(1, json(wanted))
            .getResultList();
  }

  private static String json(Collection<?> texts) {
    return Json.createArrayBuilder(texts.stream().map(Object::toString).toList())
        .build()
        .toString();
  }
}
