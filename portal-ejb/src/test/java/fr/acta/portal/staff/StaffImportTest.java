package fr.acta.portal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.staff.file.StaffFile;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StaffImportTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final String FILE =
      "Matricule;Nom;Prénom;N° SS;Cantine\n1;ROUX;Zoé;2 99 99 99 999 999 99;oui\n";

  private static StaffImport read(RowOutcome... outcomes) throws IOException {
    ImportFigures figures = new ImportFigures();
    for (RowOutcome outcome : outcomes) figures.count(outcome);
    byte[] bytes = FILE.getBytes(StandardCharsets.UTF_8);
    return new StaffImport(
        TenantEntity.newId(),
        TenantEntity.newId(),
        StaffFile.open(() -> new ByteArrayInputStream(bytes)),
        figures,
        TenantEntity.newId(),
        NOW);
  }

  @Test
  void goesFromTheDryRunToTheEnd() throws IOException {
    StaffImport file = read(RowOutcome.NEW, RowOutcome.CHANGED, RowOutcome.REJECTED);
    file.confirm(0, NOW);
    file.begin();
    file.progress(2);
    file.finish(NOW);
    assertEquals(ImportState.APPLIED, file.state());
    assertEquals(2, file.applied());
  }

  @Test
  void beginsAgainAfterAStop() throws IOException {
    StaffImport file = read(RowOutcome.NEW);
    file.confirm(0, NOW);
    file.begin();
    file.begin();
    assertEquals(ImportState.APPLYING, file.state());
  }

  @Test
  void aFileThatChangesNothingCannotBeConfirmed() throws IOException {
    StaffImport file = read(RowOutcome.UNCHANGED, RowOutcome.REJECTED);
    RuleBroken no = assertThrows(RuleBroken.class, () -> file.confirm(0, NOW));
    assertEquals("staff.import.nothing", no.messageKey());
  }

  @Test
  void whoSawAnotherVersionConfirmsNothing() throws IOException {
    StaffImport file = read(RowOutcome.NEW);
    assertThrows(RuleBroken.class, () -> file.confirm(1, NOW));
    assertThrows(RuleBroken.class, () -> file.abandon(1));
    assertEquals(ImportState.DRY_RUN, file.state());
  }

  @Test
  void whatIsConfirmedCannotBeAbandoned() throws IOException {
    StaffImport file = read(RowOutcome.NEW);
    file.confirm(0, NOW);
    assertThrows(RuleBroken.class, () -> file.abandon(0));
  }

  @Test
  void noStateIsLeftButAsDrawn() {
    Map<ImportState, Set<ImportState>> drawn =
        Map.of(
            ImportState.DRY_RUN, Set.of(ImportState.QUEUED, ImportState.ABANDONED),
            ImportState.QUEUED, Set.of(ImportState.APPLYING),
            ImportState.APPLYING, Set.of(ImportState.APPLIED),
            ImportState.APPLIED, Set.of(),
            ImportState.ABANDONED, Set.of());
    for (ImportState from : ImportState.values()) {
      for (ImportState to : ImportState.values()) {
        if (drawn.get(from).contains(to)) assertEquals(to, from.to(to));
        else assertThrows(RuleBroken.class, () -> from.to(to), from + " to " + to);
      }
    }
  }

  @Test
  void ofARefusedColumnOnlyTheHeadingIsHeld() throws IOException {
    ImportView view = new ImportView(read(RowOutcome.NEW));
    assertEquals("N° SS", view.getRefusedHeadings());
    assertEquals("SOCIAL_SECURITY", view.getRefused().get(0).getMeaning());
    assertEquals("Cantine", view.getIgnored().get(0).getHeading());
    assertEquals(
        List.of("EMPLOYEE_NUMBER", "LAST_NAME", "FIRST_NAME"),
        view.getKept().stream().map(ImportView.Column::getMeaning).toList());
    assertTrue(view.isWaiting());
    assertFalse(view.isApplied());
  }

  @Test
  void theItemsOfTheFileAreKnown() throws IOException {
    assertEquals(
        List.of(DataItem.EMPLOYEE_NUMBER, DataItem.LAST_NAME, DataItem.FIRST_NAME), read().items());
  }
}
