package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.stack.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The wall over the live catalogue: a table is under it by existing. Each fault is made once, to
 * see it found.
 */
@Tag("database")
class CatalogueTest {
  private static TestDatabase database;
  private static Twins twins;

  @BeforeAll
  static void start() throws Exception {
    database = TestDatabase.get();
    twins = Twins.make(database);
  }

  @Test
  void theWallStands() throws Exception {
    try (Connection application = database.connect("portal_app")) {
      assertEquals(List.of(), ask(application, "select * from portal.wall_faults()"));
    }
  }

  @TestFactory
  Stream<DynamicTest> eachHoleIsFound() {
    return Stream.of(
            "drop policy own on portal.person",
            "drop policy self on portal.contact_details",
            "alter table portal.ticket disable row level security",
            "create table portal.forgotten (id uuid primary key)",
            "create table portal.open_house (tenant_id uuid, id uuid, primary key (tenant_id, id))",
            "create table portal.keyless (tenant_id uuid, id uuid primary key); alter table portal.keyless enable row level security;"
                + " create policy all_of_it on portal.keyless using (true)",
            "grant truncate on portal.person to portal_hr",
            "grant delete on portal.person to portal_hr",
            "grant select (last_name) on portal.person to portal_public",
            "alter table portal.mail owner to portal_app")
        .map(hole -> DynamicTest.dynamicTest(hole, () -> findsHole(hole)));
  }

  private void findsHole(String hole) throws SQLException {
    try (Connection superuser = database.connect("postgres")) {
      superuser.setAutoCommit(false);
      superuser.createStatement().execute(hole);
      superuser.createStatement().execute("set session authorization portal_app");
      assertTrue(!ask(superuser, "select * from portal.wall_faults()").isEmpty(), hole);
      superuser.rollback();
    }
  }

  @Test
  void anInheritingLoginIsFound() throws Exception {
    try (Connection superuser = database.connect("postgres")) {
      superuser.setAutoCommit(false);
      superuser.createStatement().execute("grant portal_hr to portal_app with inherit true");
      superuser.createStatement().execute("set session authorization portal_app");
      assertTrue(
          ask(superuser, "select * from portal.wall_faults()")
              .toString()
              .contains("inherits portal_hr"));
      superuser.rollback();
    }
  }

  /**
   * Seeds nothing by name: every table with a tenant is searched, as each role, for the other
   * twin's rows.
   */
  @TestFactory
  Stream<DynamicTest> noTableShowsTheOtherTwin() throws Exception {
    List<String> tables;
    try (Connection owner = database.connect("portal_owner")) {
      tables =
          ask(
              owner,
              "select table_name from information_schema.columns where table_schema = 'portal' and column_name = 'tenant_id'");
    }
    assertTrue(tables.size() > 15, tables.toString());
    return tables.stream()
        .flatMap(
            table ->
                Stream.of(
                        "portal_person",
                        "portal_hr",
                        "portal_job",
                        "portal_newcomer",
                        "portal_public",
                        "portal_operator")
                    .map(
                        role ->
                            DynamicTest.dynamicTest(
                                role + " in " + table, () -> seesOnlyItsOwn(role, table))));
  }

  private void seesOnlyItsOwn(String role, String table) throws SQLException {
    try (Connection connection =
        database.as(role, twins.one().tenant(), twins.one().person(), twins.one().hr())) {
      boolean mayRead =
          ask(connection, "select has_any_column_privilege(?, 'select')", "portal." + table)
              .equals(List.of("t"));
      if (!mayRead) {
        assertThrows(SQLException.class, () -> ask(connection, "select 1 from portal." + table));
        return;
      }
      // The operator's side works over all clients, but never on their people.
      boolean organisational =
          List.of("client_organisation", "membership", "subscription", "mode_choice", "invitation")
              .contains(table);
      if (role.equals("portal_operator") && organisational) return;
      assertEquals(
          List.of("0"),
          ask(
              connection,
              "select count(*) from portal." + table + " t where t.tenant_id = ?",
              twins.other().tenant()));
    }
  }

  @Test
  void withoutARoleNothingIsReadable() throws Exception {
    try (Connection application = database.connect("portal_app")) {
      SQLException refused =
          assertThrows(SQLException.class, () -> ask(application, "select * from portal.person"));
      assertEquals("42501", refused.getSQLState());
    }
  }

  @Test
  void theSearchForCanariesCanFail() throws Exception {
    try (Connection superuser = database.connect("postgres")) {
      superuser.setAutoCommit(false);
      superuser.createStatement().execute("alter table portal.person disable row level security");
      superuser.createStatement().execute("set session authorization portal_app");
      ask(
          superuser,
          "select set_config('portal.tenant', ?, true), set_config('role', 'portal_hr', true)",
          twins.one().tenant().toString());
      assertEquals(
          List.of("1"),
          ask(
              superuser,
              "select count(*) from portal.person where last_name = ?",
              twins.other().canary()));
      superuser.rollback();
    }
  }

  @Test
  void aDisabledAccountIsOutAtItsNextCall() throws Exception {
    try (Connection application = database.connect("portal_app");
        Connection owner = database.connect("portal_owner")) {
      String call = "select role from portal.caller('test', ?, 'HR', null)";
      String subject = twins.other().hr().toString();
      assertEquals(List.of("portal_hr"), ask(application, call, subject));
      ask(owner, "update portal.account set enabled = false where subject = ?", subject);
      assertEquals(List.of(), ask(application, call, subject));
      ask(owner, "update portal.account set enabled = true where subject = ?", subject);
    }
  }

  @Test
  void nobodyGetsAnAudienceOrATenantThatIsNotTheirs() throws Exception {
    String hr = twins.one().hr().toString();
    String employee = twins.one().account().toString();
    try (Connection application = database.connect("portal_app")) {
      String call = "select role from portal.caller('test', ?, ?, cast(? as uuid))";
      for (String audience : List.of("PERSON", "DPO", "OPERATOR"))
        assertEquals(List.of(), ask(application, call, hr, audience, null), audience);
      for (String audience : List.of("HR", "DPO", "OPERATOR"))
        assertEquals(List.of(), ask(application, call, employee, audience, null), audience);
      assertEquals(List.of(), ask(application, call, hr, "HR", twins.other().tenant().toString()));
      assertEquals(
          List.of(), ask(application, call, UUID.randomUUID().toString(), "NEWCOMER", null));
      assertEquals(List.of(), ask(application, call, "", "HR", twins.one().tenant().toString()));
    }
  }

  @Test
  void anAccountInTwoOrganisationsMustChoose() throws Exception {
    UUID both = UUID.randomUUID();
    try (Connection owner = database.connect("portal_owner");
        Connection application = database.connect("portal_app")) {
      ask(
          owner,
          "insert into portal.account (id, issuer, subject, seen_at) values (?, 'test', ?, now())",
          both,
          both.toString());
      for (UUID tenant : List.of(twins.one().tenant(), twins.other().tenant())) {
        ask(owner, "insert into portal.membership values (?, ?, 'HR', false, now())", tenant, both);
      }
      String call = "select tenant from portal.caller('test', ?, 'HR', cast(? as uuid))";
      assertEquals(List.of(), ask(application, call, both.toString(), null));
      assertEquals(
          List.of(twins.one().tenant().toString()),
          ask(application, call, both.toString(), twins.one().tenant().toString()));
    }
  }

  @Test
  void theDpoHoldsNoAdministratorRole() throws Exception {
    UUID dpo = UUID.randomUUID();
    try (Connection owner = database.connect("portal_owner")) {
      ask(
          owner,
          "insert into portal.account (id, issuer, subject, seen_at) values (?, 'test', ?, now())",
          dpo,
          dpo.toString());
      ask(
          owner,
          "insert into portal.membership values (?, ?, 'DPO', false, now())",
          twins.one().tenant(),
          dpo);
      assertThrows(
          SQLException.class,
          () ->
              ask(
                  owner,
                  "insert into portal.membership values (?, ?, 'OPERATOR', false, now())",
                  twins.one().tenant(),
                  dpo));
    }
  }

  @Test
  void theRecordIsAppendOnlyEvenForItsOwner() throws Exception {
    try (Connection owner = database.connect("portal_owner")) {
      ask(
          owner,
          "insert into portal.evidence_entry values (?, ?, now(), 'HR', null, 'MODE_CHOSEN', ?, null, '\\x00')",
          twins.one().tenant(),
          UUID.randomUUID(),
          UUID.randomUUID());
      assertThrows(SQLException.class, () -> ask(owner, "delete from portal.evidence_entry"));
      assertThrows(
          SQLException.class, () -> ask(owner, "update portal.evidence_entry set act = 'OTHER'"));
    }
  }

  @Test
  void theBuildKnowsTheNewestMigration() throws Exception {
    Path folder = Path.of("../portal-ejb/src/main/resources/db/migration");
    try (Stream<Path> files = Files.list(folder)) {
      int newest =
          files
              .mapToInt(
                  f -> Integer.parseInt(f.getFileName().toString().replaceAll("V(\\d+)__.*", "$1")))
              .max()
              .orElseThrow();
      String wall =
          Files.readString(Path.of("../portal-ejb/src/main/java/fr/acta/portal/tenancy/Wall.java"));
      assertTrue(wall.contains("MIGRATION = " + newest + ";"), "Wall.MIGRATION is not " + newest);
    }
  }
}
