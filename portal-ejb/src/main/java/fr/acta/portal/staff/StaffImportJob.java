package fr.acta.portal.staff;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.suppression.Suppressions;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Applies a confirmed import, five hundred rows in a transaction. Whatever stops in between, the
 * next call goes on after the last row that was kept.
 */
@Stateless
@TenantScoped(Audience.JOB)
public class StaffImportJob {
  private static final int CHUNK = 500;

  // The lock makes one node work on an import while the others find nothing.
  private static final String CLAIM =
      "select * from portal.staff_import where tenant_id = portal.tenant() and state in ('QUEUED', 'APPLYING')"
          + " order by confirmed_at limit 1 for update skip locked";
  private static final String DUE =
      "select * from portal.staff_import_row where tenant_id = portal.tenant() and import_id = cast(? as uuid)"
          + " and not applied and outcome in ('NEW', 'CHANGED') order by row_number limit ?";
  private static final String ENTER =
      "insert into portal.person (tenant_id, id, employee_number, civility, last_name, usage_name, first_name,"
          + " work_email, work_phone, establishment, job_title, contract_start, contract_end,"
          + " shared_email, quarantined_until, import_id, recorded_at, version)"
          + " select tenant_id, person_id, employee_number, civility, last_name, usage_name, first_name,"
          + " work_email, work_phone, establishment, job_title, contract_start, contract_end, shared_email, ?, import_id, ?, 1"
          + " from portal.staff_import_row where tenant_id = portal.tenant() and import_id = cast(? as uuid)"
          + " and not applied and outcome = 'NEW' and row_number <= ?";
  private static final String LOCKED = "select portal.restricted_people()";
  private static final String PARK =
      "update portal.staff_import_row set outcome = 'PARKED' where tenant_id = portal.tenant() and import_id = cast(? as uuid)"
          + " and not applied and outcome = 'CHANGED' and row_number <= ? and person_id in (select portal.restricted_people())";
  private static final String MARK =
      "update portal.staff_import_row set applied = true where tenant_id = portal.tenant() and import_id = cast(? as uuid)"
          + " and not applied and outcome in ('NEW', 'CHANGED') and row_number <= ?";
  // An address that two people have is nobody's own, even if the file's other row was rejected; who
  // is not in this file stays as she was.
  private static final String SHARE =
      "update portal.person p set shared_email = s.shared, version = p.version + 1"
          + " from (select q.id, q.work_email is not null and (count(*) over (partition by lower(q.work_email)) > 1"
          + " or coalesce(r.shared_email, q.shared_email)) as shared from portal.person q left join portal.staff_import_row r"
          + " on r.tenant_id = q.tenant_id and r.import_id = cast(? as uuid) and r.person_id = q.id"
          + " where q.tenant_id = portal.tenant()) s"
          + " where p.tenant_id = portal.tenant() and p.id = s.id and p.shared_email <> s.shared and p.id not in (select portal.restricted_people())";

  @PersistenceContext private EntityManager em;
  @Inject private EvidenceRecord evidence;
  @Inject private KnownPeople people;
  @Inject private ImportRows importRows;
  @Inject private Suppressions suppressions;
  @Inject private Clock clock;

  @SuppressWarnings("unchecked")
  public List<UUID> tenantsWithImport() {
    return em.createNativeQuery("select portal.tenants_with_import()").getResultList();
  }

  /**
   * @return whether there may be more to do
   */
  @SuppressWarnings("unchecked")
  public boolean applyChunk(@Tenant UUID tenant) {
    List<StaffImport> claimed = em.createNativeQuery(CLAIM, StaffImport.class).getResultList();
    if (claimed.isEmpty()) return false;
    StaffImport file = claimed.get(0);
    file.begin();
    List<StaffImportRow> due =
        em.createNativeQuery(DUE, StaffImportRow.class)
            .setParameter(1, file.id().toString())
            .setParameter(2, CHUNK)
            .getResultList();
    if (due.isEmpty()) finish(file);
    else apply(file, due);
    return !due.isEmpty();
  }

  private void apply(StaffImport file, List<StaffImportRow> due) {
    int last = due.get(due.size() - 1).rowNumber();
    enter(file, last);
    Set<UUID> locked = locked();
    List<StaffImportRow> known =
        due.stream().filter(row -> row.outcome() == RowOutcome.CHANGED).toList();
    List<StaffImportRow> changed =
        known.stream().filter(row -> !locked.contains(row.personId())).toList();
    if (changed.size() < known.size()) park(file, known.size() - changed.size(), last);
    Map<UUID, Person> held = people.byId(changed.stream().map(StaffImportRow::personId).toList());
    follow(due, held);
    change(file, changed, held);
    em.createNativeQuery(MARK)
        .setParameter(1, file.id().toString())
        .setParameter(2, last)
        .executeUpdate();
    file.progress(due.size());
  }

  @SuppressWarnings("unchecked")
  private Set<UUID> locked() {
    return new HashSet<>(em.createNativeQuery(LOCKED).getResultList());
  }

  /** Locked since the dry run: what the file says of her waits (GDPR art. 18). */
  private void park(StaffImport file, int lines, int last) {
    em.createNativeQuery(PARK)
        .setParameter(1, file.id().toString())
        .setParameter(2, last)
        .executeUpdate();
    file.parked(lines);
  }

  /** In quarantine for one month at most (GDPR art. 14(3)(a)). */
  private void enter(StaffImport file, int last) {
    Instant now = clock.instant();
    LocalDate until = LocalDate.ofInstant(now, LegalClock.PARIS).plus(Person.QUARANTINE);
    em.createNativeQuery(ENTER)
        .setParameter(1, Date.valueOf(until))
        .setParameter(2, Timestamp.from(now))
        .setParameter(3, file.id().toString())
        .setParameter(4, last)
        .executeUpdate();
  }

  /**
   * Who objected to prospecting under the address she had, or comes with, is not found by another.
   */
  private void follow(List<StaffImportRow> due, Map<UUID, Person> held) {
    Map<UUID, List<String>> addresses = new HashMap<>();
    for (StaffImportRow row : due) {
      List<String> hers = new ArrayList<>();
      if (!row.isSharedEmail()) hers.add(row.value(DataItem.WORK_EMAIL));
      Optional.ofNullable(held.get(row.personId())).flatMap(Person::ownEmail).ifPresent(hers::add);
      addresses.put(row.personId(), hers);
    }
    suppressions.follow(addresses);
  }

  /** Compared again: a decision taken since the dry run stands too. */
  private void change(StaffImport file, List<StaffImportRow> rows, Map<UUID, Person> held) {
    Map<UUID, Set<DataItem>> decided = people.decided(held.keySet());
    Instant now = clock.instant();
    for (StaffImportRow row : rows) {
      Person person = held.get(row.personId());
      StaffDifference.between(
              person::value, row::value, file.items(), decided.getOrDefault(person.id(), Set.of()))
          .changes()
          .forEach(
              c ->
                  person
                      .change(c.item(), c.after(), PersonChange.Source.IMPORT, file.id(), now)
                      .ifPresent(em::persist));
    }
    em.flush();
  }

  private void finish(StaffImport file) {
    em.createNativeQuery(SHARE).setParameter(1, file.id().toString()).executeUpdate();
    importRows.clearButRejected(file.id());
    file.finish(clock.instant());
    evidence.write(Act.STAFF_IMPORT_APPLIED, file.id(), null, file.figures().counts());
  }
}
