package fr.acta.portal.transfer;

import fr.acta.portal.client.ModeChoice.Mode;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes the rows of a transmission into the table of its mode. The database fills in the values;
 * what it wrote is held against what was seen.
 */
@Dependent
class Handover {
  private static final String LISTED =
      " from portal.person p where p.id in (select cast(listed as uuid) from json_array_elements_text(cast(?5 as json)) listed)";
  private static final String BY_NAME =
      "insert into portal.nominative_row (tenant_id, id, subscription_id, mode, mode_number, person_id, notice_version,"
          + " transmission_id, last_name, first_name, transmitted_at) select p.tenant_id, uuidv7(), cast(?1 as uuid), 'NOMINATIVE',"
          + " ?2, p.id, portal.proof_in_force(p.tenant_id, cast(?1 as uuid), p.id), cast(?3 as uuid), '', '', ?4"
          + LISTED;
  private static final String DRAW =
      "insert into portal.pseudonym (tenant_id, subscription_id, person_id, pseudonym) select p.tenant_id, cast(?1 as uuid), p.id, ''"
          + LISTED
          + " on conflict do nothing";
  // The order of the rows must not tell the order of the names.
  private static final String BY_PSEUDONYM =
      "insert into portal.semi_nominative_row (tenant_id, id, subscription_id, mode, mode_number, pseudonym, notice_version,"
          + " transmission_id, transmitted_at) select c.tenant_id, gen_random_uuid(), c.subscription_id, 'SEMI_NOMINATIVE', ?2, c.pseudonym,"
          + " portal.proof_in_force(c.tenant_id, c.subscription_id, c.person_id), cast(?3 as uuid), ?4 from portal.pseudonym c"
          + " where c.subscription_id = cast(?1 as uuid) and c.person_id in"
          + " (select cast(listed as uuid) from json_array_elements_text(cast(?5 as json)) listed) order by c.pseudonym";
  private static final String WRITTEN =
      "select r.person_id, r.last_name, r.first_name, r.work_email, r.job_title, r.establishment from portal.nominative_row r"
          + " where r.transmission_id = cast(?1 as uuid) union all"
          + " select c.person_id, null, null, null, r.job_title, r.establishment from portal.semi_nominative_row r"
          + " join portal.pseudonym c on c.tenant_id = r.tenant_id and c.subscription_id = r.subscription_id and c.pseudonym = r.pseudonym"
          + " where r.transmission_id = cast(?1 as uuid)";

  @PersistenceContext private EntityManager em;

  void write(Transmission transmission, Passage passage) {
    String listed =
        Json.createArrayBuilder(passage.getReady().stream().map(p -> p.getId().toString()).toList())
            .build()
            .toString();
    try {
      if (Mode.SEMI_NOMINATIVE.name().equals(passage.getMode())) {
        em.createNativeQuery(DRAW)
            .setParameter(1, transmission.subscriptionId().toString())
            .setParameter(5, listed)
            .executeUpdate();
        insert(BY_PSEUDONYM, transmission, passage, listed);
      } else {
        insert(BY_NAME, transmission, passage, listed);
      }
    } catch (PersistenceException gate) {
      throw new RuleBroken("transfer.gateClosed");
    }
    Map<UUID, Map<String, String>> seen =
        passage.getReady().stream()
            .collect(Collectors.toMap(Candidate::getId, Candidate::getValues));
    if (!seen.equals(written(transmission, passage))) throw new RuleBroken("transfer.listChanged");
  }

  private void insert(String rows, Transmission transmission, Passage passage, String listed) {
    em.createNativeQuery(rows)
        .setParameter(1, transmission.subscriptionId().toString())
        .setParameter(2, passage.modeNumber())
        .setParameter(3, transmission.id().toString())
        .setParameter(4, Timestamp.from(transmission.sentAt()))
        .setParameter(5, listed)
        .executeUpdate();
  }

  @SuppressWarnings("unchecked")
  private Map<UUID, Map<String, String>> written(Transmission transmission, Passage passage) {
    List<Object[]> rows =
        em.createNativeQuery(WRITTEN).setParameter(1, transmission.id().toString()).getResultList();
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> (UUID) row[0], row -> Candidate.values(row, 1, passage.getColumns())));
  }
}
