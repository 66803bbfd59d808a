package fr.acta.portal.staff;

import fr.acta.portal.datamap.DataItem;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people contest, as far as the caller's role sees it. */
@Dependent
public class Contests {
  private static final String OPEN =
      "select c from ContestedFact c where c.tenantId = :tenant and c.personId in :people and c.endedAt is null";

  @PersistenceContext private EntityManager em;

  public Map<DataItem, ContestedFact> of(UUID tenant, UUID person) {
    return of(tenant, List.of(person)).getOrDefault(person, Map.of());
  }

  /** By person; nobody without one. */
  public Map<UUID, Map<DataItem, ContestedFact>> of(UUID tenant, Collection<UUID> people) {
    Map<UUID, Map<DataItem, ContestedFact>> found = new HashMap<>();
    if (people.isEmpty()) return found;
    em.createQuery(OPEN, ContestedFact.class)
        .setParameter("tenant", tenant)
        .setParameter("people", people)
        .getResultList()
        .forEach(
            c ->
                found
                    .computeIfAbsent(c.personId(), id -> new EnumMap<>(DataItem.class))
                    .put(c.item(), c));
    return found;
  }
}
