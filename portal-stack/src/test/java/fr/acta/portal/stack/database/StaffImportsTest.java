package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.staff.ImportLine;
import fr.acta.portal.staff.ImportView;
import fr.acta.portal.staff.RowOutcome;
import fr.acta.portal.staff.StaffImportJob;
import fr.acta.portal.staff.StaffImports;
import fr.acta.portal.staff.file.StaffFileRefused;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Imports from the file to the staff list, each call with its own role. */
@Tag("database")
class StaffImportsTest {
  private static final String HEADINGS = "Matricule;Nom;Prénom;E-mail;Établissement;Emploi\n";
  private static final String ZOE = "00042;ROUX;Zoé;zoe.roux@orme.example;Siège;Comptable\n";
  private static final String ALI = "00043;BENALI;Ali;ali.benali@orme.example;Atelier;Soudeur\n";

  private static TestDatabase database;
  private static Calls calls;
  private Twins.Twin client;

  @BeforeAll
  static void start() throws Exception {
    database = TestDatabase.get();
    calls = new Calls(database, Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC));
  }

  @BeforeEach
  void newClient() throws SQLException {
    client = Twins.make(database).one();
    owner("delete from portal.person_account where tenant_id = ?");
    owner("delete from portal.person where tenant_id = ?");
    owner("delete from portal.staff_import where tenant_id = ?");
  }

  private <T> T hr(Function<StaffImports, T> act) {
    return calls.call(StaffImports.class, Audience.HR, client.tenant(), client.hr(), act);
  }

  private UUID read(String file) {
    return hr(imports -> imports.read(() -> new ByteArrayInputStream(bytes(file))));
  }

  private static byte[] bytes(String file) {
    return file.getBytes(StandardCharsets.UTF_8);
  }

  private ImportView view(UUID file) {
    return hr(imports -> imports.view(file));
  }

  private void confirm(UUID file) {
    int version = view(file).getVersion();
    hr(
        imports -> {
          imports.confirm(file, version);
          return null;
        });
  }

  private boolean chunk() {
    return calls.call(
        StaffImportJob.class,
        Audience.JOB,
        client.tenant(),
        null,
        job -> job.applyChunk(client.tenant()));
  }

  private UUID bring(String file) {
    UUID id = read(file);
    confirm(id);
    while (chunk()) continue;
    return id;
  }

  private List<String> owner(String sql, Object... more) throws SQLException {
    Object[] values = new Object[more.length + 1];
    values[0] = client.tenant();
    System.arraycopy(more, 0, values, 1, more.length);
    try (Connection owner = database.connect("portal_owner")) {
      return ask(owner, sql, values);
    }
  }

  private int people() throws SQLException {
    return Integer.parseInt(owner("select count(*) from portal.person where tenant_id = ?").get(0));
  }

  private String job(String number) throws SQLException {
    return owner(
            "select job_title from portal.person where tenant_id = ? and employee_number = ?",
            number)
        .get(0);
  }

  /** As a desk does: the value, and why it is so. */
  private void decide(String number, String value) throws SQLException {
    owner(
        "with p as (select * from portal.person where tenant_id = ? and employee_number = ?),"
            + " changed as (update portal.person set job_title = ?, version = person.version + 1 from p where person.id = p.id)"
            + " insert into portal.person_change select tenant_id, gen_random_uuid(), id, 'JOB_TITLE', job_title, ?, 'DECISION', gen_random_uuid(), now() from p",
        number,
        value,
        value);
  }

  @Test
  void isAppliedInChunksAndGoesOnAfterAStop() throws Exception {
    String many =
        IntStream.range(0, 1200)
            .mapToObj(i -> "%05d;ROUX;Zoé;;Siège;Comptable%n".formatted(i))
            .collect(Collectors.joining("", HEADINGS, ""));
    UUID file = read(many);
    confirm(file);
    assertEquals(0, people());
    assertTrue(chunk());
    assertEquals(500, people());

    RuntimeException killed = new IllegalStateException("killed");
    assertThrows(
        IllegalStateException.class,
        () ->
            calls.call(
                StaffImportJob.class,
                Audience.JOB,
                client.tenant(),
                null,
                job -> {
                  job.applyChunk(client.tenant());
                  throw killed;
                }));
    assertEquals(500, people());
    assertEquals(500, view(file).getDone());

    while (chunk()) continue;
    assertEquals(1200, people());
    assertTrue(view(file).isApplied());
    assertEquals(
        List.of("0"), owner("select count(*) from portal.staff_import_row where tenant_id = ?"));
    assertEquals(
        List.of("STAFF_FILE_READ", "STAFF_IMPORT_CONFIRMED", "STAFF_IMPORT_APPLIED"),
        owner("select act from portal.evidence_entry where tenant_id = ? order by id"));
  }

  @Test
  void theSameFileTwiceChangesNothing() throws Exception {
    bring(HEADINGS + ZOE + ALI);
    String before =
        owner(
                "select string_agg(p::text, ' ' order by id) from portal.person p where tenant_id = ?")
            .get(0);
    UUID again = read(HEADINGS + ZOE + ALI);
    assertEquals(2, view(again).getUnchanged());
    assertEquals(0, view(again).getToApply());
    RuleBroken nothing = assertThrows(RuleBroken.class, () -> confirm(again));
    assertEquals("staff.import.nothing", nothing.messageKey());
    assertEquals(
        before,
        owner(
                "select string_agg(p::text, ' ' order by id) from portal.person p where tenant_id = ?")
            .get(0));
  }

  @Test
  void aChangeIsShownBeforeAndStaysInTheHistory() throws Exception {
    bring(HEADINGS + ZOE + ALI);
    UUID file = read(HEADINGS + ZOE.replace("Comptable", "Directrice") + ALI);
    ImportLine line = hr(imports -> imports.rows(file, RowOutcome.CHANGED, 0)).get(0);
    assertEquals("JOB_TITLE", line.getChanges().get(0).getItem());
    assertEquals("Comptable", line.getChanges().get(0).getBefore());
    assertEquals("Directrice", line.getChanges().get(0).getAfter());
    confirm(file);
    while (chunk()) continue;
    assertEquals("Directrice", job("00042"));
    assertEquals(
        List.of("Comptable Directrice IMPORT"),
        owner(
            "select value_before || ' ' || value_after || ' ' || source from portal.person_change where tenant_id = ?"));
  }

  @Test
  void aDecisionStandsAgainstTheFile() throws Exception {
    bring(HEADINGS + ZOE);
    decide("00042", "Cheffe comptable");
    UUID file = read(HEADINGS + ZOE);
    assertEquals(1, view(file).getUnchanged());
    assertEquals(1, view(file).getDecided());
    assertEquals(
        List.of("JOB_TITLE"),
        hr(imports -> imports.rows(file, RowOutcome.UNCHANGED, 0)).get(0).getKeptItems());
  }

  @Test
  void aDecisionTakenAfterTheDryRunStandsToo() throws Exception {
    bring(HEADINGS + ZOE);
    UUID file = read(HEADINGS + ZOE.replace("Comptable", "Directrice"));
    confirm(file);
    decide("00042", "Cheffe comptable");
    while (chunk()) continue;
    assertEquals("Cheffe comptable", job("00042"));
  }

  @Test
  void peopleEnterInQuarantine() throws Exception {
    bring(HEADINGS + ZOE);
    assertEquals(
        List.of("2026-12-20"),
        owner("select quarantined_until from portal.person where tenant_id = ?"));
    try (Connection dpo = database.as("portal_dpo", null, null, client.hr());
        Connection operator = database.as("portal_operator", null, null, client.hr())) {
      String count = "select count(*) from portal.person where tenant_id = ?";
      assertEquals(List.of("0"), ask(dpo, count, client.tenant()));
      assertThrows(SQLException.class, () -> ask(operator, count, client.tenant()));
    }
  }

  @Test
  void oneImportAtATimeAndNoneOnAnOldComparison() throws Exception {
    UUID first = read(HEADINGS + ZOE);
    owner(
        "update portal.staff_import set uploaded_by = (select account_id from portal.person_account limit 1) where tenant_id = ?");
    UUID second = read(HEADINGS + ALI);
    confirm(first);
    assertEquals(
        "staff.import.busy", assertThrows(RuleBroken.class, () -> confirm(second)).messageKey());
    while (chunk()) continue;
    owner(
        "update portal.staff_import set applied_at = uploaded_at + interval '1 second' where tenant_id = ? and id = ?",
        first);
    assertEquals(
        "staff.import.outdated",
        assertThrows(RuleBroken.class, () -> confirm(second)).messageKey());
  }

  @Test
  void confirmingTwiceIsConfirmingOnce() throws Exception {
    UUID file = read(HEADINGS + ZOE);
    int version = view(file).getVersion();
    for (int press = 0; press < 2; press++) {
      hr(
          imports -> {
            imports.confirm(file, version);
            return null;
          });
    }
    while (chunk()) continue;
    assertEquals(1, people());
  }

  @Test
  void neitherARefusedColumnNorASensitiveValueIsStoredAnywhere() throws Exception {
    read(
        "Matricule;Nom;Prénom;Emploi;N° SS;Cantine\n"
            + "1;ROUX;Zoé;Cariste (RQTH);canary-ss;canary-lunch\n"
            + "2;ROUX;Ali;Cariste;canary-ss;canary-lunch\n");
    for (String table :
        owner(
            "select table_name from information_schema.columns where table_schema = 'portal' and column_name = 'tenant_id' and ?::uuid is not null")) {
      assertEquals(
          List.of("0"),
          owner(
              "select count(*) from portal."
                  + table
                  + " t where tenant_id = ? and t::text ~* 'canary-ss|canary-lunch|rqth'"),
          table);
    }
  }

  @Test
  void anAbandonedFileLeavesNoRow() throws Exception {
    UUID file = read(HEADINGS + ZOE + "00044;;;x@@y;;\n");
    int version = view(file).getVersion();
    hr(
        imports -> {
          imports.abandon(file, version);
          return null;
        });
    assertEquals(
        List.of("0"), owner("select count(*) from portal.staff_import_row where tenant_id = ?"));
    assertThrows(RuleBroken.class, () -> confirm(file));
  }

  @Test
  void aRefusedFileLeavesNothing() throws Exception {
    assertThrows(StaffFileRefused.class, () -> read("Matricule;Nom;Prénom\n"));
    assertEquals(
        List.of("0"), owner("select count(*) from portal.staff_import where tenant_id = ?"));
  }

  @Test
  void peopleWhomTheFileDoesNotNameAreCountedAndLeftAlone() throws Exception {
    bring(HEADINGS + ZOE + ALI);
    UUID file = read(HEADINGS + ZOE.replace("Comptable", "Directrice"));
    assertEquals(1, view(file).getMissing());
    confirm(file);
    while (chunk()) continue;
    assertEquals(2, people());
    UUID wrong = read(HEADINGS + ZOE + "00043;BENALI;Ali;x@@y;Atelier;Soudeur\n");
    assertEquals(0, view(wrong).getMissing());
    assertEquals(1, view(wrong).getRejected());
  }

  @Test
  void anAddressOfTwoPeopleIsNobodysOwn() throws Exception {
    bring(HEADINGS + ZOE);
    bring(HEADINGS + ALI.replace("ali.benali", "zoe.roux"));
    assertEquals(
        List.of("t", "t"),
        owner("select shared_email from portal.person where tenant_id = ? order by id"));
  }

  @Test
  void establishmentsMayNumberTheirPeopleEachByItself() throws Exception {
    String two = HEADINGS + ZOE + ALI.replace("00043", "00042");
    bring(two);
    assertEquals(2, people());
    assertEquals(2, view(read(two)).getUnchanged());
  }

  @Test
  void whoMovesToAnotherEstablishmentStaysTheSamePerson() throws Exception {
    bring(HEADINGS + ZOE);
    bring(HEADINGS + ZOE.replace("Siège", "Atelier"));
    assertEquals(1, people());
  }

  @Test
  void aKnownNumberWithAnotherNameIsPointedOut() throws Exception {
    bring(HEADINGS + ZOE + ALI);
    UUID file = read(HEADINGS + ZOE.replace("ROUX;Zoé", "DIALLO;Awa") + ALI.replace("Ali", "ALÍ"));
    assertEquals(1, view(file).getRenamed());
    assertTrue(hr(imports -> imports.rows(file, RowOutcome.CHANGED, 0)).get(0).isSomebodyElse());
  }

  @Test
  void anotherClientFindsNothing() throws Exception {
    UUID file = read(HEADINGS + ZOE);
    Twins.Twin other = Twins.make(database).other();
    assertThrows(
        AccessDenied.class,
        () ->
            calls.call(
                StaffImports.class,
                Audience.HR,
                other.tenant(),
                other.hr(),
                imports -> imports.view(file)));
    boolean more =
        calls.call(
            StaffImportJob.class,
            Audience.JOB,
            other.tenant(),
            null,
            job -> job.applyChunk(other.tenant()));
    assertFalse(more);
  }
}
