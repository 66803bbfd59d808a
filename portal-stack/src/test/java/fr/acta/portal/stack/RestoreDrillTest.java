package fr.acta.portal.stack;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The drill: somebody is in a backup, is erased, the backup is put back. The portal stays closed
 * until she is gone again.
 */
@Tag("launcher")
class RestoreDrillTest {
  private static final Project PROJECT = Project.here();
  private static final Options OPTIONS =
      Options.in(PROJECT.root().resolve("portal-stack/target/drill")).afresh().withoutDemo();
  private static final UUID TENANT = UUID.randomUUID();
  private static final UUID HER = UUID.randomUUID();
  private static final UUID COLLEAGUE = UUID.randomUUID();

  @Test
  void whoWasErasedIsErasedAgainBeforeThePortalOpens() throws Exception {
    Path backup;
    try (Stack stack = started(OPTIONS)) {
      employ(stack);
    }
    try (Home home = new Home(OPTIONS.home())) {
      backup = new Backups(home, Clock.systemUTC()).make();
    }
    assertNothingSecretIn(backup);
    Options again = Options.in(OPTIONS.home()).withoutDemo();
    try (Stack stack = started(again)) {
      erase(stack);
      assertEquals(List.of(COLLEAGUE.toString()), people(stack));
    }
    String ledger = Files.readString(OPTIONS.home().resolve(Home.LEDGER));
    assertFalse(ledger.contains(HER.toString()) || ledger.contains(TENANT.toString()), ledger);
    try (Home home = new Home(OPTIONS.home())) {
      new Backups(home, Clock.systemUTC()).restore(backup);
    }
    Files.delete(OPTIONS.home().resolve("log/portal.log"));
    try (Stack stack = started(again)) {
      assertEquals(List.of(COLLEAGUE.toString()), people(stack));
      assertTrue(log().contains("The portal stays closed"), "it was shut");
      assertTrue(log().contains("the portal is open"), "it opened by itself");
      assertEquals(
          List.of("1"),
          owner(
              stack, "select count(*) from portal.evidence_entry where act = 'ERASURE_REPEATED'"));
    }
  }

  /** Those of the last three months stay. */
  @Test
  void oldBackupsGo() throws Exception {
    Path folder = Files.createTempDirectory("backups");
    Files.createDirectories(folder.resolve("postgres/pg_notify"));
    Files.writeString(folder.resolve("postgres/PG_VERSION"), "18\n");
    Clock then = Clock.fixed(Instant.parse("2026-01-31T10:00:00Z"), ZoneOffset.UTC);
    try (Home home = new Home(folder)) {
      Path first = new Backups(home, then).make();
      Path second = new Backups(home, Clock.offset(then, Duration.ofDays(20))).make();
      assertEquals(
          List.of(first, second), new Backups(home, Clock.offset(then, Duration.ofDays(20))).all());
      new Backups(home, Clock.offset(then, Duration.ofDays(92))).make();
      List<Path> left = new Backups(home, then).all();
      assertEquals(2, left.size());
      assertFalse(left.contains(first));
      Files.delete(folder.resolve("postgres/PG_VERSION"));
      new Backups(home, then).restore(second);
      assertTrue(Files.isDirectory(folder.resolve("postgres/pg_notify")));
      assertEquals("18\n", Files.readString(folder.resolve("postgres/PG_VERSION")));
    }
  }

  private static Stack started(Options options) {
    Stack stack = new Stack(options, PROJECT, Clock.systemUTC(), System.out);
    try {
      stack.start();
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  private static void employ(Stack stack) throws SQLException {
    owner(
        stack,
        "insert into portal.client_organisation values (?, 'CLIENT', 'Drill', '732829320', '73282932000074', 'rue', '75000', 'Paris', 'DP', 'dp@drill.example', now(), 0)",
        TENANT);
    UUID hr = UUID.randomUUID();
    owner(
        stack,
        "insert into portal.account (id, issuer, subject, seen_at) values (?, 'drill', ?, now())",
        hr,
        hr.toString());
    UUID file = UUID.randomUUID();
    owner(
        stack,
        "insert into portal.staff_import (tenant_id, id, state, encoding, separator, columns_kept, columns_refused, columns_ignored, added, changed, unchanged, rejected,"
            + " uploaded_by, uploaded_at, applied_at, version) values (?, ?, 'APPLIED', 'UTF-8', ';', '', '', '', 2, 0, 0, 0, ?, now(), now(), 0)",
        TENANT,
        file,
        hr);
    for (UUID person : List.of(HER, COLLEAGUE))
      owner(
          stack,
          "insert into portal.person (tenant_id, id, employee_number, last_name, first_name, import_id, recorded_at, version) values (?, ?, ?, 'Martin', 'Zoé', ?, now(), 0)",
          TENANT,
          person,
          person.toString(),
          file);
  }

  /** As if its desk had just confirmed it: the portal's own job does the rest. */
  private static void erase(Stack stack) throws Exception {
    owner(
        stack,
        "insert into portal.erasure (tenant_id, id, person_id, desk, state, proposed_at, confirmed_at, version) values (?, gen_random_uuid(), ?, 'CLIENT', 'CONFIRMED', now(), now(), 0)",
        TENANT,
        HER);
    for (int i = 0; i < 300; i++) {
      if (owner(stack, "select state from portal.erasure").equals(List.of("DONE"))) return;
      Thread.sleep(200);
    }
    throw new AssertionError("not erased: " + log());
  }

  private static List<String> people(Stack stack) throws SQLException {
    return owner(stack, "select id from portal.person where tenant_id = ?", TENANT);
  }

  private static void assertNothingSecretIn(Path backup) throws IOException {
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      assertTrue(zip.getEntry("PG_VERSION") != null);
      zip.stream()
          .forEach(e -> assertFalse(e.getName().matches(".*(secrets|ledger).*"), e.getName()));
    }
  }

  private static String log() throws IOException {
    return Files.readString(OPTIONS.home().resolve("log/portal.log"), StandardCharsets.ISO_8859_1);
  }

  private static List<String> owner(Stack stack, String sql, Object... values) throws SQLException {
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME)) {
      return ask(owner, sql, values);
    }
  }
}
