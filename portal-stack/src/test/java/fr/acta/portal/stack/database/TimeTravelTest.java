package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.Keeping;
import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.datamap.Term;
import fr.acta.portal.erasure.DueStore;
import fr.acta.portal.erasure.ErasureJob;
import fr.acta.portal.evidence.Denials;
import fr.acta.portal.retention.DpoRetention;
import fr.acta.portal.retention.Preview;
import fr.acta.portal.retention.PurgeJob;
import fr.acta.portal.retention.RetentionPlan;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One row in every table for each of four people, all of the same day; then years pass, month by
 * month, with the jobs at work and a DPO who confirms what waits for it. What is left is what the
 * rules leave, table by table of the data map: a new table is in it by being described.
 */
@Tag("database")
class TimeTravelTest {
  private static final LocalDate START = LocalDate.of(2026, 3, 5);
  private static final int PEOPLE = 4;
  private static final String KEYS =
      "select format('alter table %s add constraint %I %s%s', conrelid::regclass, conname, pg_get_constraintdef(oid), case contype when 'f' then ' not valid' end)"
          + " from pg_constraint where connamespace = 'portal'::regnamespace and contype in ('u', 'f') order by contype desc";

  private static final MovedClock clock = new MovedClock(noon(START));
  private static final UUID dpo = UUID.randomUUID();
  private static TestDatabase database;
  private static Connection owner;
  private static Calls calls;

  /** How many rows each table held after so many months. */
  private static final Map<Integer, Map<String, Long>> left = new HashMap<>();

  private static List<Canaries.Person> people;

  @BeforeAll
  static void travel() throws Exception {
    database = TestDatabase.get().another("travelled");
    owner = database.connect("postgres");
    seed();
    // The harness keeps a connection for each thread, and this is another database.
    var thread = Executors.newSingleThreadExecutor();
    try {
      thread.submit(TimeTravelTest::live).get();
    } finally {
      thread.shutdown();
    }
  }

  @AfterAll
  static void close() throws SQLException {
    owner.close();
  }

  private static void seed() throws SQLException {
    List<String> keys = ask(owner, KEYS);
    people = Canaries.seed(owner);
    for (Canaries.Person person : people) {
      for (String whole : List.of("staff_import", "subscription", "recall"))
        Canaries.insert(owner, DataMap.table(whole).orElseThrow(), person);
      for (MappedTable table : seeded())
        if (table.getPaths().isEmpty()) Canaries.insert(owner, table, person);
    }
    ask(
        owner,
        "insert into portal.client_organisation values (?, 'OPERATOR', 'Lumen', '853264711', '85326471100013', 'place', '95100', 'Argenteuil', 'DPO', 'dpo@lumen.example', now(), 0)",
        Denials.OPERATOR);
    ask(
        owner,
        "insert into portal.account (id, issuer, subject, name, seen_at) values (?, 'test', 'dpo', 'Nadia', now())",
        dpo);
    people.stream().map(Canaries.Person::tenant).distinct().forEach(TimeTravelTest::client);
    for (String sound :
        List.of(
            "update portal.person set quarantined_until = null",
            "update portal.erasure set rule = null, state = 'DONE'",
            "update portal.legal_hold set kind = 'PERSON', about = null",
            "update portal.ticket t set kind = 'ACCESS', outcome = 'ACCEPTED', state = 'CLOSED', joined_to = null,"
                + " request_id = r.id from portal.rights_request r where r.tenant_id = t.tenant_id and r.person_id = t.person_id",
            "update portal.duty_to_inform d set subscription_id = p.subscription_id from portal.proof_of_information p"
                + " where p.tenant_id = d.tenant_id and p.person_id = d.person_id",
            "update portal.proof_of_information set revoked_at = null",
            "update portal.staff_import_problem p set import_id = r.import_id from portal.staff_import_row r"
                + " where r.tenant_id = p.tenant_id and split_part(r.job_title, ' ', 1) = split_part(p.value, ' ', 1)"))
      ask(owner, sound);
    for (String key : keys) {
      try {
        ask(owner, key);
      } catch (SQLException e) {
        // Canaries are alike in much, so that not all that was unique is, or may be led to.
        assertTrue(List.of("42830", "23505").contains(e.getSQLState()), e.getMessage());
      }
    }
    for (String kept : List.of("evidence_entry", "person_change", "suppression", "undertaking"))
      ask(owner, "alter table portal." + kept + " enable trigger append_only");
    for (String kept : List.of("person", "ticket", "rights_request"))
      ask(owner, "alter table portal." + kept + " enable trigger held");
  }

  private static void client(UUID tenant) {
    try {
      ask(
          owner,
          "insert into portal.client_organisation (tenant_id, kind, name, siren, siret, street, postcode, city, contact_name, contact_email, onboarded_at, contract_ends_on, version)"
              + " values (?, 'CLIENT', 'Orme', '732829320', ?, 'rue', '75000', 'Paris', 'DP', 'dp@orme.example', now(), '2026-03-05', 0)",
          tenant,
          tenant.toString().substring(0, 14));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Void live() throws SQLException {
    calls = new Calls(database, clock);
    List<Keeping> asked =
        Stream.of(Keeping.values()).filter(rule -> waits(dpo(d -> d.preview(rule)))).toList();
    for (int month = 0; month <= 61; month++) {
      LocalDate day = START.plusMonths(month).plusDays(1);
      // The days of each term's end are in between; a job that runs each day finds the same.
      for (LocalDate next : List.of(day, day.plusDays(8))) {
        clock.moveTo(noon(next));
        confirm(asked);
        work();
      }
      left.put(month, counts());
    }
    return null;
  }

  /** Whether nothing goes by this rule before the DPO has confirmed it. */
  private static boolean waits(Preview preview) {
    return preview.getRule().isOurs() && !preview.getRule().isAutomatic();
  }

  private static void confirm(List<Keeping> asked) {
    for (Keeping rule : asked) {
      Preview preview = dpo(d -> d.preview(rule));
      if (preview.getDue() > 0) dpo(d -> d.confirm(rule, preview.getSeal()));
    }
  }

  private static void work() throws SQLException {
    for (UUID tenant :
        calls.<PurgeJob, List<UUID>>call(
            PurgeJob.class, Audience.JOB, null, null, PurgeJob::tenantsWithPurges)) {
      job(tenant, PurgeJob.class, j -> j.start(tenant));
      while (job(tenant, PurgeJob.class, j -> j.work(tenant))) continue;
    }
    for (String tenant : ask(owner, "select tenant_id from portal.client_organisation"))
      erase(UUID.fromString(tenant));
  }

  /** As the timer does; the ledger's disk and Keycloak are not the question here. */
  private static void erase(UUID tenant) {
    List<DueStore> due = job(tenant, ErasureJob.class, j -> j.claim(tenant));
    while (!due.isEmpty()) {
      for (DueStore one : due)
        job(
            tenant,
            ErasureJob.class,
            j -> {
              switch (one.store()) {
                case LEDGER, ACCOUNT -> j.done(tenant, one.erasure(), one.store());
                case DATABASE -> j.erase(tenant, one.erasure());
                case REMAINDER -> j.complete(tenant, one.erasure());
              }
              return null;
            });
      due = job(tenant, ErasureJob.class, j -> j.claim(tenant));
    }
  }

  @Test
  void atFirstEverythingIsThere() {
    for (MappedTable table : seeded()) assertTrue(left(0, table) >= PEOPLE, table.getName());
  }

  @Test
  void afterFourYearsExactlyTheDossiersAreLeft() {
    assertEquals(expected(48), there(48));
  }

  @Test
  void eachTableGoesInTheMonthOfItsRule() {
    for (int month : List.of(1, 2, 4, 11, 12, 13, 35, 36, 59))
      assertEquals(expected(month), there(month), "after " + month + " months");
  }

  @Test
  void afterFiveYearsTheDossiersAreGoneToo() throws Exception {
    assertEquals(new TreeMap<>(), there(61));
    // Four in the month: too few to be kept even as a number.
    assertEquals(List.of("0"), ask(owner, "select count(*) from portal.dossier_count"));
    assertEquals(List.of("0"), ask(owner, "select count(*) from portal.dossier_tally"));
  }

  @Test
  void theClientIsLeftWithoutTheNameOfItsContact() throws Exception {
    assertEquals(
        List.of(""),
        ask(
            owner,
            "select distinct contact_name || contact_email from portal.client_organisation where kind = 'CLIENT'"));
  }

  @Test
  void whatHadNoUseIsClosedAtTheIdentityProviderToo() throws Exception {
    assertEquals(
        List.of(String.valueOf(PEOPLE)),
        ask(
            owner,
            "select count(*) from portal.erasure e join portal.erasure_store s on s.erasure_id = e.id where e.rule = 'ACCOUNT' and s.store = 'ACCOUNT' and s.done_at is not null"));
  }

  @Test
  void everyRunHasItsReportAndItsEntry() throws Exception {
    assertEquals(
        List.of("0"),
        ask(owner, "select count(*) from portal.retention_run where state <> 'DONE'"));
    assertEquals(
        ask(
            owner,
            "select count(*) from portal.retention_run where done_at > timestamptz '2027-03-01'"),
        ask(
            owner,
            "select count(*) from portal.retention_run r where done_at > timestamptz '2027-03-01' and exists (select from portal.evidence_entry e where e.object_id = r.id and e.act = 'RETENTION_DONE')"));
  }

  /** The months after which a rule has let its rows go. */
  private static int months(Keeping rule) {
    try {
      String term =
          ask(owner, "select term from portal.retention_rule where code = ?", rule.name()).get(0);
      Period period = Period.parse(term);
      return (int) period.toTotalMonths() + (period.getDays() > 0 ? 1 : 0);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TreeMap<String, Long> expected(int month) {
    TreeMap<String, Long> expected = new TreeMap<>();
    for (MappedTable table : seeded())
      if (month < gone(table)) expected.put(table.getName(), (long) PEOPLE);
    return expected;
  }

  /** A row goes by its own rule, or with what it hangs on, whichever is first. */
  private static int gone(MappedTable table) {
    if (table.getName().equals("person")) return months(Keeping.RELATION);
    boolean own =
        RetentionPlan.items().stream()
            .anyMatch(i -> i.table() == table && i.act() != RetentionPlan.Act.EMPTY);
    boolean month =
        table.getKeeping() == Keeping.DOSSIER && table.getTerm().has(Term.Beginning.ANSWERED);
    int gone = own ? months(table.getKeeping()) + (month ? 1 : 0) : Integer.MAX_VALUE;
    Set<String> columns = new HashSet<>();
    for (Term.Parent parent : table.getTerm().parents())
      // Of several that a column may lead to, the canary leads to the first.
      if (parent.column() == null || columns.add(parent.column()))
        gone = Math.min(gone, gone(DataMap.table(parent.name()).orElseThrow()));
    return gone;
  }

  private static TreeMap<String, Long> there(int month) {
    TreeMap<String, Long> there = new TreeMap<>();
    for (MappedTable table : seeded())
      if (left(month, table) > 0) there.put(table.getName(), left(month, table));
    return there;
  }

  private static long left(int month, MappedTable table) {
    return left.get(month).get(table.getName());
  }

  private static List<MappedTable> seeded() {
    return DataMap.personal().stream()
        .filter(t -> !List.of("form_request", "client_organisation").contains(t.getName()))
        .toList();
  }

  /** Of the canaries: the portal's own work of these years writes rows, too. */
  private static Map<String, Long> counts() throws SQLException {
    Map<String, Long> counts = new HashMap<>();
    for (MappedTable table : seeded())
      counts.put(
          table.getName(),
          Long.parseLong(
              ask(
                      owner,
                      "select count(*) from portal."
                          + table.getName()
                          + " t where to_jsonb(t)::text like '%canary%' or to_jsonb(t)::text like '%63616e617279%' or '"
                          + table.getName()
                          + "' not in ('account', 'erasure', 'erasure_store', 'evidence_entry', 'evidence_payload', 'mail')")
                  .get(0)));
    return counts;
  }

  private static <T> T dpo(java.util.function.Function<DpoRetention, T> act) {
    return calls.call(DpoRetention.class, Audience.DPO, null, dpo, act);
  }

  private static <B, T> T job(UUID tenant, Class<B> type, java.util.function.Function<B, T> act) {
    return calls.call(type, Audience.JOB, tenant, null, act);
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(ZoneId.of("Europe/Paris")).toInstant();
  }
}
