package fr.acta.portal.retention;

import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.Keeping;
import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.datamap.Term;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** When what is held about the person who asks goes (GDPR art. 13(2)(a), 15(1)(d)). */
@Stateless
@TenantScoped(Audience.PERSON)
@RolesAllowed("PERSON")
public class MyTerms {
  private static final String TERMS =
      "select about, rule, first_due, last_due, waiting, held from portal.my_terms(cast(? as jsonb))";
  private static final String PERSON = "person";

  @PersistenceContext private EntityManager em;

  /**
   * By the name of the table, in which something of hers stands; what is only emptied comes first.
   */
  @SuppressWarnings("unchecked")
  public Map<String, List<MyTerm>> all() {
    List<Object[]> rows =
        em.createNativeQuery(TERMS).setParameter(1, RetentionPlan.json(items())).getResultList();
    Map<String, List<MyTerm>> mine =
        rows.stream().map(MyTerm::new).collect(Collectors.groupingBy(MyTerm::getTable));
    Map<String, List<MyTerm>> all =
        DataMap.personal().stream()
            .collect(Collectors.toMap(MappedTable::getName, table -> of(table, mine)));
    all.values().removeIf(List::isEmpty);
    return all;
  }

  /** A table without days of its own has those of what it goes with. */
  private static List<MyTerm> of(MappedTable table, Map<String, List<MyTerm>> mine) {
    if (mine.containsKey(table.getName())) return mine.get(table.getName());
    Optional<MappedTable> parent =
        table.getTerm().parents().stream()
            .map(Term.Parent::name)
            .map(DataMap::table)
            .flatMap(Optional::stream)
            .findFirst();
    return parent.map(p -> of(p, mine)).orElse(List.of());
  }

  private static List<RetentionPlan.Item> items() {
    List<RetentionPlan.Item> items = new ArrayList<>();
    for (MappedTable table : DataMap.personal()) {
      if (table.getPaths().isEmpty()) continue;
      RetentionPlan.items().stream()
          .filter(item -> item.table() == table && item.act() == RetentionPlan.Act.EMPTY)
          .forEach(items::add);
      if (table.getName().equals(PERSON))
        items.add(new RetentionPlan.Item(Keeping.RELATION, table, RetentionPlan.Act.PERSON));
      else if (!table.getTerm().ways().isEmpty())
        items.add(new RetentionPlan.Item(table.getKeeping(), table, RetentionPlan.Act.ERASE));
    }
    return items;
  }
}
