package fr.acta.portal.retention;

import fr.acta.portal.datamap.Keeping;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;

/** The rules of keeping; those of recalls belong to their feature. */
@Dependent
class Rules {
  private static final String ALL =
      "select code, event, term, action, automatic, carried_by, legal_fr, legal_en from portal.retention_rule where action <> 'LOCK' and code not like 'RECALL%'";

  @PersistenceContext private EntityManager em;

  /** In the order of {@link Keeping}. */
  @SuppressWarnings("unchecked")
  List<Rule> all() {
    List<Object[]> rows = em.createNativeQuery(ALL).getResultList();
    return rows.stream().map(Rule::new).sorted(Comparator.comparing(Rule::getCode)).toList();
  }

  Rule one(Keeping code) {
    return all().stream().filter(rule -> rule.getCode() == code).findFirst().orElseThrow();
  }
}
