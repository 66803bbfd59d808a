package fr.acta.portal.staff.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The example files beside the project, where they are; the fixtures here say the same. */
class SharedStaffFilesTest {
  private static final Path FOLDER = Path.of("..", "..", "shared", "data").toAbsolutePath();

  @TestFactory
  Stream<DynamicTest> filesBesideTheProject() {
    return Stream.of(
            DynamicTest.dynamicTest("payroll export", this::payroll),
            DynamicTest.dynamicTest("HR export", this::humanResources))
        .filter(test -> Files.isDirectory(FOLDER));
  }

  private void payroll() throws IOException {
    StaffFile file = open("staff-orme-windows-1252.csv");
    assertEquals("windows-1252", file.encoding());
    assertEquals(
        List.of("Contrat", "N° SS"),
        file.headings().stream().filter(Heading::isRefused).map(Heading::text).toList());
    List<StaffRow> rows = StaffFiles.rows(file);
    assertEquals(Set.of(2, 3, 4, 5, 6, 9, 10), numbers(rows, StaffRecord.class));
    assertEquals(Set.of(7, 8, 11, 12), numbers(rows, Rejection.class));
    assertEquals(Set.of(13), numbers(rows, SkippedRow.class));
    List<String> values = new ArrayList<>();
    for (StaffRow row : rows) {
      if (row instanceof StaffRecord person) {
        values.addAll(person.values().values());
      } else if (row instanceof Rejection rejection) {
        rejection.problems().forEach(problem -> values.add(problem.value()));
      }
    }
    assertFalse(values.stream().anyMatch(v -> v.matches(".*(RQTH|CSE|2 99 99).*")), "screened");
  }

  private void humanResources() throws IOException {
    StaffFile file = open("staff-hetre-utf8-bom.csv");
    assertEquals("UTF-8", file.encoding());
    assertEquals(9, file.headings().stream().filter(Heading::isRead).count());
    List<StaffRow> rows = StaffFiles.rows(file);
    assertEquals(400, rows.size());
    assertEquals(Set.of(43), numbers(rows, Rejection.class), "its contract ends before it starts");
  }

  private static StaffFile open(String name) throws IOException {
    return StaffFile.open(() -> Files.newInputStream(FOLDER.resolve(name)));
  }

  private static Set<Integer> numbers(List<StaffRow> rows, Class<? extends StaffRow> kind) {
    return rows.stream()
        .filter(kind::isInstance)
        .map(StaffRow::row)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
