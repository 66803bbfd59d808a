package fr.acta.portal.transfer.recall;

import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The recalls that the caller's role may see, the open ones due soonest first. */
@Dependent
class RecallReader {
  private static final String ALL =
      "select r.tenant_id, r.id, c.name, s.service, r.cause, r.people, r.asked_at, r.due, r.confirmed_at,"
          + " r.confirmed_at is null and r.due < portal.today(), r.action, r.asked_by is null, l.legal_fr, l.legal_en from portal.recall r"
          + " join portal.client_organisation c on c.tenant_id = r.tenant_id"
          + " join portal.subscription s on s.tenant_id = r.tenant_id and s.id = r.subscription_id"
          + " join portal.retention_rule l on l.event = r.cause"
          + " order by r.confirmed_at is not null, r.due, r.id limit 100";

  private static final String TELLINGS =
      "select t.recall_id, t.id, t.recipient, t.channel, t.state, t.told_at, t.ended_at, t.reference, t.reason,"
          + " t.state in ('TO_TELL', 'TOLD') and r.due < portal.today(), r.action, cast(null as text), r.due from portal.recall_telling t"
          + " join portal.recall r on r.tenant_id = t.tenant_id and r.id = t.recall_id"
          + " where t.recall_id in (select cast(listed as uuid) from json_array_elements_text(cast(? as json)) listed) order by t.recipient, t.id";

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("unchecked")
  List<RecallLine> all() {
    List<Object[]> rows = em.createNativeQuery(ALL).getResultList();
    List<UUID> ids = rows.stream().map(row -> (UUID) row[1]).toList();
    Map<UUID, List<TellingLine>> tellings = tellings(ids);
    return rows.stream()
        .map(row -> new RecallLine(row, tellings.getOrDefault((UUID) row[1], List.of())))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private Map<UUID, List<TellingLine>> tellings(List<UUID> recalls) {
    if (recalls.isEmpty()) return Map.of();
    List<String> ids = recalls.stream().map(UUID::toString).toList();
    List<Object[]> rows =
        em.createNativeQuery(TELLINGS)
            .setParameter(1, Json.createArrayBuilder(ids).build().toString())
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> (UUID) row[0], Collectors.mapping(TellingLine::new, Collectors.toList())));
  }
}
