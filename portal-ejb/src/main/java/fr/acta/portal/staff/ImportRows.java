package fr.acta.portal.staff;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.staff.file.Problem;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rows of imports, written many at a time: a statement for a thousand rows, not for one. */
@Dependent
class ImportRows {
  private static final String ADD =
      "insert into portal.staff_import_row (tenant_id, id, import_id, row_number, outcome, person_id,"
          + " employee_number, civility, last_name, usage_name, first_name, work_email, work_phone, establishment, job_title,"
          + " contract_start, contract_end, shared_email, kept_items)"
          + " select portal.tenant(), r.id, cast(? as uuid), r.row_number, r.outcome, r.person_id,"
          + " r.employee_number, r.civility, r.last_name, r.usage_name, r.first_name, r.work_email, r.work_phone, r.establishment, r.job_title,"
          + " r.contract_start, r.contract_end, coalesce(r.shared_email, false), r.kept_items"
          + " from json_to_recordset(cast(? as json)) as r(id uuid, row_number int, outcome text, person_id uuid,"
          + " employee_number text, civility text, last_name text, usage_name text, first_name text, work_email text, work_phone text,"
          + " establishment text, job_title text, contract_start date, contract_end date, shared_email boolean, kept_items text)";
  private static final String ADD_PROBLEMS =
      "insert into portal.staff_import_problem (tenant_id, id, import_id, row_number, heading, value, problem)"
          + " select portal.tenant(), r.id, cast(? as uuid), r.row_number, r.heading, r.value, r.problem"
          + " from json_to_recordset(cast(? as json)) as r(id uuid, row_number int, heading text, value text, problem text)";
  private static final String PROBLEMS =
      "select row_number, heading, coalesce(value, ''), problem from portal.staff_import_problem"
          + " where tenant_id = portal.tenant() and import_id = cast(? as uuid) and row_number between ? and ? order by row_number, id";
  private static final String CLEAR =
      "select portal.clear_import(cast(? as uuid), string_to_array(?, ','))";

  // Json's own static methods look their provider up anew each time.
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  @PersistenceContext private EntityManager em;

  private JsonArrayBuilder rows = JSON.createArrayBuilder();
  private JsonArrayBuilder problems = JSON.createArrayBuilder();
  private boolean anyProblem;

  /** Noted; {@link #write} sends it. */
  void add(
      int row,
      RowOutcome outcome,
      UUID person,
      Map<DataItem, String> values,
      boolean sharedEmail,
      Collection<DataItem> kept) {
    JsonObjectBuilder line = row(row).add("outcome", outcome.name());
    if (person != null) line.add("person_id", person.toString());
    values.forEach((item, value) -> line.add(item.name().toLowerCase(Locale.ROOT), value));
    if (sharedEmail) line.add("shared_email", true);
    if (!kept.isEmpty())
      line.add("kept_items", kept.stream().map(Enum::name).collect(Collectors.joining(" ")));
    rows.add(line);
  }

  void addProblems(int row, List<Problem> found) {
    for (Problem problem : found) {
      anyProblem = true;
      problems.add(
          row(row)
              .add("heading", problem.heading())
              .add("value", problem.value())
              .add("problem", problem.key()));
    }
  }

  private static JsonObjectBuilder row(int row) {
    return JSON.createObjectBuilder()
        .add("id", TenantEntity.newId().toString())
        .add("row_number", row);
  }

  /** Sends what was noted. */
  void write(UUID file) {
    send(ADD, file, rows);
    if (anyProblem) send(ADD_PROBLEMS, file, problems);
    rows = JSON.createArrayBuilder();
    problems = JSON.createArrayBuilder();
    anyProblem = false;
  }

  private void send(String statement, UUID file, JsonArrayBuilder lines) {
    em.createNativeQuery(statement)
        .setParameter(1, file.toString())
        .setParameter(2, lines.build().toString())
        .executeUpdate();
  }

  List<StaffImportRow> page(UUID file, RowOutcome outcome, int after, int size) {
    return em.createQuery(
            "select r from StaffImportRow r where r.importId = :file and r.outcome = :outcome and r.rowNumber > :after order by r.rowNumber",
            StaffImportRow.class)
        .setParameter("file", file)
        .setParameter("outcome", outcome)
        .setParameter("after", after)
        .setMaxResults(size)
        .getResultList();
  }

  /** By row, for the rows from the first to the last. */
  Map<Integer, List<Problem>> problems(UUID file, int first, int last) {
    @SuppressWarnings("unchecked")
    List<Object[]> found =
        em.createNativeQuery(PROBLEMS)
            .setParameter(1, file.toString())
            .setParameter(2, first)
            .setParameter(3, last)
            .getResultList();
    return found.stream()
        .collect(
            Collectors.groupingBy(
                line -> ((Number) line[0]).intValue(),
                Collectors.mapping(
                    line -> new Problem((String) line[1], (String) line[2], (String) line[3]),
                    Collectors.toList())));
  }

  /** Nothing of an abandoned file is kept. */
  void clear(UUID file) {
    clear(file, "");
  }

  /** Of an applied file only what must still be corrected is kept, and what waits for a lock. */
  void clearButRejected(UUID file) {
    clear(file, RowOutcome.REJECTED + "," + RowOutcome.PARKED);
  }

  private void clear(UUID file, String but) {
    em.createNativeQuery(CLEAR)
        .setParameter(1, file.toString())
        .setParameter(2, but)
        .getSingleResult();
  }
}
