package fr.acta.portal.transfer;

import fr.acta.portal.transfer.recall.TellingLine;
import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Disclosures with what each recipient was told since; the caller's role sees its own. */
@Dependent
class Followed {
  private static final String TELLINGS =
      "select i.row_id, t.id, t.recipient, t.channel, t.state, t.told_at, t.ended_at, t.reference, t.reason,"
          + " t.state in ('TO_TELL', 'TOLD') and r.due < portal.today(), i.action, i.items, r.due from portal.recall_item i"
          + " join portal.recall r on r.tenant_id = i.tenant_id and r.id = i.recall_id"
          + " join portal.recall_telling t on t.tenant_id = i.tenant_id and t.recall_id = i.recall_id"
          + " where i.tenant_id = portal.tenant() and i.row_id in (select cast(listed as uuid) from json_array_elements_text(cast(? as json)) listed)"
          + " order by r.asked_at, t.recall_id, t.recipient, t.id";

  /** Where the row's own id stands. */
  private static final int ID = 18;

  @PersistenceContext private EntityManager em;

  List<Disclosure> all(List<Object[]> rows) {
    Map<UUID, List<TellingLine>> tellings = tellings(rows);
    return rows.stream()
        .map(row -> new Disclosure(row, tellings.getOrDefault((UUID) row[ID], List.of())))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private Map<UUID, List<TellingLine>> tellings(List<Object[]> rows) {
    if (rows.isEmpty()) return Map.of();
    List<String> ids = rows.stream().map(row -> row[ID].toString()).toList();
    List<Object[]> found =
        em.createNativeQuery(TELLINGS)
            .setParameter(1, Json.createArrayBuilder(ids).build().toString())
            .getResultList();
    return found.stream()
        .collect(
            Collectors.groupingBy(
                row -> (UUID) row[0], Collectors.mapping(TellingLine::new, Collectors.toList())));
  }
}
