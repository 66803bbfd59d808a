package fr.acta.portal.staff;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.staff.deposit.Deposited;
import fr.acta.portal.staff.file.Problem;
import fr.acta.portal.staff.file.StaffFile;
import fr.acta.portal.staff.file.StaffFileRefused;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** HR reads a staff file, sees what it would change, and has it applied or drops it. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class StaffImports {
  public static final int PAGE = 50;

  // Two confirmations at once wait for each other here; the unique index would only fail.
  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtextextended(cast(portal.tenant() as text), 1))";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private EvidenceRecord evidence;
  @Inject private DryRun dryRun;
  @Inject private ImportRows rows;
  @Inject private KnownPeople people;
  @Inject private Deposited deposited;
  @Inject private Clock clock;

  /**
   * Stores what the file would change; the staff list stays as it is. A file of the same account
   * that still waits for its confirmation is dropped.
   *
   * @return the import to be confirmed
   * @throws StaffFileRefused when no row of the file can be trusted; then nothing is stored
   */
  public UUID read(StaffFile.Source source) {
    try {
      StaffFile file = StaffFile.open(source);
      dropWaiting();
      UUID id = TenantEntity.newId();
      ImportFigures figures = dryRun.of(file, id);
      em.persist(
          new StaffImport(scope.tenant(), id, file, figures, scope.account(), clock.instant()));
      evidence.write(Act.STAFF_FILE_READ, id, null, figures.counts());
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The newest import that is neither dropped nor empty-handed, whatever its state. */
  public Optional<ImportView> latest() {
    return em.createQuery(
            "select i from StaffImport i where i.state <> :dropped order by i.uploadedAt desc",
            StaffImport.class)
        .setParameter("dropped", ImportState.ABANDONED)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(ImportView::new);
  }

  public ImportView view(UUID id) {
    return new ImportView(find(id));
  }

  /** A page of the file's rows in its own order, those after the row given (0 for the first). */
  public List<ImportLine> rows(UUID id, RowOutcome outcome, int after) {
    StaffImport file = find(id);
    List<StaffImportRow> page = rows.page(id, outcome, after, PAGE);
    if (page.isEmpty()) return List.of();
    List<UUID> ids = page.stream().map(StaffImportRow::personId).filter(Objects::nonNull).toList();
    Map<UUID, Person> held = people.byId(ids);
    Map<UUID, Set<DataItem>> decided = people.decided(held.keySet());
    Map<Integer, List<Problem>> problems =
        rows.problems(id, page.get(0).rowNumber(), page.get(page.size() - 1).rowNumber());
    return page.stream()
        .map(
            row ->
                new ImportLine(
                    row,
                    Optional.ofNullable(held.get(row.personId())),
                    file.items(),
                    decided.getOrDefault(row.personId(), Set.of()),
                    problems.getOrDefault(row.rowNumber(), List.of())))
        .toList();
  }

  /**
   * Has the file applied, soon and in the background. A second press of the same button changes
   * nothing.
   *
   * @param shown the version that the reader of the dry run saw
   * @throws RuleBroken when another import runs, or was applied since this file was compared
   */
  public void confirm(UUID id, int shown) {
    em.createNativeQuery(ONE_AT_A_TIME).getSingleResult();
    StaffImport file = find(id);
    if (file.state().isConfirmed()) return;
    for (StaffImport other : others(file)) {
      if (other.state() != ImportState.APPLIED) throw new RuleBroken("staff.import.busy");
      if (other.appliedAt().isAfter(file.uploadedAt()))
        throw new RuleBroken("staff.import.outdated");
    }
    file.confirm(shown, clock.instant());
    deposited.by(id);
    evidence.write(Act.STAFF_IMPORT_CONFIRMED, id, null, file.figures().counts());
  }

  /** Drops the file and all that was read from it. */
  public void abandon(UUID id, int shown) {
    StaffImport file = find(id);
    if (file.state() == ImportState.ABANDONED) return;
    file.abandon(shown);
    drop(file);
  }

  private void drop(StaffImport file) {
    rows.clear(file.id());
    evidence.write(Act.STAFF_IMPORT_ABANDONED, file.id(), null, file.figures().counts());
  }

  private void dropWaiting() {
    em.createQuery(
            "select i from StaffImport i where i.uploadedBy = :me and i.state = :waiting",
            StaffImport.class)
        .setParameter("me", scope.account())
        .setParameter("waiting", ImportState.DRY_RUN)
        .getResultList()
        .forEach(
            file -> {
              file.abandon(file.version());
              drop(file);
            });
    em.flush();
  }

  private List<StaffImport> others(StaffImport file) {
    return em.createQuery(
            "select i from StaffImport i where i.id <> :id and i.state in :confirmed order by i.confirmedAt desc",
            StaffImport.class)
        .setParameter("id", file.id())
        .setParameter(
            "confirmed", List.of(ImportState.QUEUED, ImportState.APPLYING, ImportState.APPLIED))
        .setMaxResults(5)
        .getResultList();
  }

  private StaffImport find(UUID id) {
    StaffImport file = em.find(StaffImport.class, id);
    if (file == null) throw new AccessDenied(Audience.HR);
    return file;
  }
}
