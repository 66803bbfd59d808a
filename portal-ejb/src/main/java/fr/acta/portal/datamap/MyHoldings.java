package fr.acta.portal.datamap;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where in the portal something is held about the person who asks (GDPR art. 15(1)). */
@Stateless
@TenantScoped(Audience.PERSON)
@RolesAllowed("PERSON")
public class MyHoldings {
  private static final String COUNTS = "select name, rows from portal.my_counts(cast(? as jsonb))";

  @PersistenceContext private EntityManager em;

  /** Every table that holds something about her, also what only others see; in the map's order. */
  @SuppressWarnings("unchecked")
  public List<HeldTable> held() {
    List<MappedTable> mine =
        DataMap.personal().stream().filter(t -> !t.getPaths().isEmpty()).toList();
    JsonArrayBuilder asked = Json.createArrayBuilder();
    mine.forEach(t -> asked.add(t.asJson()));
    List<Object[]> rows =
        em.createNativeQuery(COUNTS).setParameter(1, asked.build().toString()).getResultList();
    Map<String, Long> counts =
        rows.stream()
            .collect(Collectors.toMap(r -> (String) r[0], r -> ((Number) r[1]).longValue()));
    return mine.stream()
        .map(t -> new HeldTable(t, counts.get(t.getName())))
        .filter(t -> t.getRows() > 0)
        .toList();
  }
}
