package fr.acta.portal.staff;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.staff.file.Rejection;
import fr.acta.portal.staff.file.SkippedRow;
import fr.acta.portal.staff.file.StaffFile;
import fr.acta.portal.staff.file.StaffRecord;
import fr.acta.portal.staff.file.StaffRow;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares a file with the staff list and stores what each row would do; holds a batch at a time.
 */
@Dependent
class DryRun {
  private static final int BATCH = 1000;

  @PersistenceContext private EntityManager em;
  @Inject private KnownPeople people;
  @Inject private LockedNumbers locked;
  @Inject private ImportRows rows;

  ImportFigures of(StaffFile file, UUID id) throws IOException {
    ImportFigures figures = new ImportFigures();
    Set<UUID> named = new HashSet<>();
    try (Stream<StaffRow> read = file.rows()) {
      Iterator<StaffRow> left = read.iterator();
      while (left.hasNext()) {
        List<StaffRow> batch = new ArrayList<>(BATCH);
        while (left.hasNext() && batch.size() < BATCH) batch.add(left.next());
        compare(batch, file.items(), figures, named);
        rows.write(id);
        em.clear();
      }
    }
    figures.missing((int) people.count() - named.size());
    return figures;
  }

  private void compare(
      List<StaffRow> batch, Set<DataItem> columns, ImportFigures figures, Set<UUID> named) {
    Map<String, List<Person>> known = people.byNumber(numbers(batch));
    Map<String, List<LockedNumbers.Locked>> shut = locked.of(numbers(batch));
    Map<UUID, Set<DataItem>> decided =
        people.decided(known.values().stream().flatMap(List::stream).map(Person::id).toList());
    for (StaffRow row : batch) {
      if (row instanceof StaffRecord line) {
        List<Person> same = known.getOrDefault(number(line), List.of());
        Optional<UUID> parked =
            LockedNumbers.meant(line, shut.getOrDefault(number(line), List.of()), same.isEmpty());
        if (parked.isPresent()) {
          store(line, RowOutcome.PARKED, parked.get(), Set.of(), figures);
          continue;
        }
        Optional<Person> held = Namesake.of(line, same);
        held.map(Person::id).ifPresent(named::add);
        if (held.isEmpty()) add(line, figures);
        else change(line, held.get(), columns, decided, figures);
      } else if (row instanceof Rejection wrong) {
        known.getOrDefault(wrong.number(), List.of()).forEach(p -> named.add(p.id()));
        figures.count(RowOutcome.REJECTED);
        rows.add(row.row(), RowOutcome.REJECTED, null, onlyNumber(wrong), false, Set.of());
        rows.addProblems(row.row(), wrong.problems());
      } else if (row instanceof SkippedRow) {
        figures.count(RowOutcome.SKIPPED);
        rows.add(row.row(), RowOutcome.SKIPPED, null, Map.of(), false, Set.of());
      }
    }
  }

  private void add(StaffRecord line, ImportFigures figures) {
    store(line, RowOutcome.NEW, TenantEntity.newId(), Set.of(), figures);
  }

  private void change(
      StaffRecord line,
      Person held,
      Set<DataItem> columns,
      Map<UUID, Set<DataItem>> decided,
      ImportFigures figures) {
    StaffDifference difference =
        StaffDifference.between(
            held::value, line::value, columns, decided.getOrDefault(held.id(), Set.of()));
    if (!difference.kept().isEmpty()) figures.countDecided();
    if (difference.isSomebodyElse()) figures.countRenamed();
    store(line, difference.outcome(), held.id(), difference.kept(), figures);
  }

  private void store(
      StaffRecord line,
      RowOutcome outcome,
      UUID person,
      Set<DataItem> kept,
      ImportFigures figures) {
    figures.count(outcome);
    if (line.sharedEmail()) figures.countShared();
    rows.add(line.row(), outcome, person, line.values(), line.sharedEmail(), kept);
    rows.addProblems(line.row(), line.warnings());
  }

  /** Of a rejected row nothing is kept but what is wrong with it, and whose it is. */
  private static Map<DataItem, String> onlyNumber(Rejection wrong) {
    return wrong.number().isEmpty() ? Map.of() : Map.of(DataItem.EMPLOYEE_NUMBER, wrong.number());
  }

  private static Set<String> numbers(List<StaffRow> batch) {
    return batch.stream().map(DryRun::number).filter(n -> !n.isEmpty()).collect(Collectors.toSet());
  }

  private static String number(StaffRow row) {
    if (row instanceof StaffRecord line) return line.value(DataItem.EMPLOYEE_NUMBER);
    return row instanceof Rejection wrong ? wrong.number() : "";
  }
}
