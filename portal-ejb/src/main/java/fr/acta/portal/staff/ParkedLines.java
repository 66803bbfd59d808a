package fr.acta.portal.staff;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lines of files that a lock held back; once it is lifted HR applies or drops each. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class ParkedLines {
  private static final String WAITING =
      "select id, import_id, uploaded_at, row_number, person_id, employee_number, locked from portal.parked_lines()";
  private static final String FORGET_PROBLEMS =
      "delete from portal.staff_import_problem where tenant_id = portal.tenant() and import_id = cast(? as uuid) and row_number = ?";
  private static final String FORGET =
      "delete from portal.staff_import_row where tenant_id = portal.tenant() and id = cast(? as uuid) and outcome = 'PARKED'";

  @PersistenceContext private EntityManager em;
  @Inject private KnownPeople people;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  @SuppressWarnings("unchecked")
  public List<ParkedLine> waiting() {
    List<Object[]> rows = em.createNativeQuery(WAITING).getResultList();
    return rows.stream().map(ParkedLine::new).toList();
  }

  /**
   * What the file said changes her row now; a value that a decision accepted stands.
   *
   * @throws AccessDenied while she is locked: the database does not show the line
   */
  public void apply(UUID line) {
    StaffImportRow row = demand(line);
    StaffImport file = em.find(StaffImport.class, row.importId());
    Person person = em.find(Person.class, row.personId());
    Set<UUID> her = Set.of(person.id());
    StaffDifference.between(
            person::value,
            row::value,
            file.items(),
            people.decided(her).getOrDefault(person.id(), Set.of()))
        .changes()
        .forEach(
            c ->
                person
                    .change(
                        c.item(), c.after(), PersonChange.Source.IMPORT, file.id(), clock.instant())
                    .ifPresent(em::persist));
    em.flush();
    forget(row, Act.PARKED_LINE_APPLIED);
  }

  /** Her row stays as it is. */
  public void drop(UUID line) {
    forget(demand(line), Act.PARKED_LINE_DROPPED);
  }

  private void forget(StaffImportRow row, Act act) {
    em.createNativeQuery(FORGET_PROBLEMS)
        .setParameter(1, row.importId().toString())
        .setParameter(2, row.rowNumber())
        .executeUpdate();
    em.createNativeQuery(FORGET).setParameter(1, row.id().toString()).executeUpdate();
    evidence.write(act, row.importId(), row.personId(), Map.of("row", row.rowNumber()));
  }

  private StaffImportRow demand(UUID line) {
    StaffImportRow row = em.find(StaffImportRow.class, line);
    if (row == null || row.outcome() != RowOutcome.PARKED) throw new AccessDenied(Audience.HR);
    // By an open use of art. 18(2) the line is seen, and still waits.
    if (waiting().stream().anyMatch(p -> p.getId().equals(line) && p.isLocked()))
      throw new AccessDenied(Audience.HR);
    return row;
  }
}
