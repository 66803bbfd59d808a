package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.evidence.Denials;
import fr.acta.portal.recipient.DpoRecipients;
import fr.acta.portal.recipient.Recipient.Kind;
import fr.acta.portal.recipient.RecipientFacts;
import fr.acta.portal.recipient.RecipientView;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may be on the register, who may read it, and when nothing may leave. */
@Tag("database")
class RecipientTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-04-10T09:00:00Z"), ZoneOffset.UTC);
  private static final String ENTER =
      "insert into portal.recipient (tenant_id, id, name, does_fr, does_en, kind, country, derogation, derogation_on, undertaking_on,"
          + " undertaking_until, instructions_on, services, items, recorded_at, version) values (?, ?, ?, 'fait', 'does', ?, ?, ?,"
          + " case when ?::text is not null then date '2026-01-01' end, ?::date, ?::date, ?::date, ?, ?, now(), 0)";

  private TestDatabase database;
  private Calls calls;
  private Twins.Twin here;
  private Connection owner;

  @BeforeEach
  void start() throws Exception {
    database = TestDatabase.get();
    calls = new Calls(database, NOW);
    here = Twins.make(database).one();
    owner = database.connect("portal_owner");
    ask(
        owner,
        "insert into portal.client_organisation values (?, 'OPERATOR', 'Lumen', '853264711', '85326471100013', 'place', '95100',"
            + " 'Argenteuil', 'DPO', 'dpo@lumen.example', now(), 0) on conflict do nothing",
        Denials.OPERATOR);
    ask(owner, "delete from portal.recipient");
  }

  @AfterEach
  void stop() throws SQLException {
    ask(owner, "delete from portal.recipient");
    owner.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"US", "GB", "CH", "MA", "CA", "fr", "EU", ""})
  void outsideTheEconomicAreaTheDatabaseRefuses(String country) {
    refuses("23514", "portal_dpo", c -> enter(c, "Loin", country, "Motif écrit."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"IS", "LI", "NO"})
  void elsewhereInTheAreaItTakesReasons(String country) throws Exception {
    refuses("23514", "portal_dpo", c -> enter(c, "Nord", country, null));
    refuses("23514", "portal_dpo", c -> enter(c, "Nord", country, "  "));
    try (Connection dpo = as("portal_dpo")) {
      enter(dpo, "Nord", country, "Motif écrit.");
      enter(dpo, "Ici", "FR", null);
      assertEquals(List.of("2"), ask(dpo, "select count(*) from portal.recipient"));
    }
  }

  @Test
  void theRegisterIsTheOperatorsAlone() {
    refuses("42501", "portal_dpo", c -> enter(c, here.tenant(), "X", "FR", null));
    refuses("42501", "portal_dpo", c -> ask(c, "delete from portal.recipient"));
    for (String role : List.of("portal_operator", "portal_job", "portal_public", "portal_newcomer"))
      refuses("42501", role, c -> ask(c, "select name from portal.recipient"));
  }

  @Test
  void aClientAndItsPeopleReadWhoServesTheirServicesAndNoFile() throws Exception {
    ready("Aprendo", "E_LEARNING");
    ready("Vigie", "ACCIDENT_DECLARATION");
    for (String role : List.of("portal_hr", "portal_person")) {
      try (Connection reader = as(role)) {
        assertEquals(List.of("Aprendo"), ask(reader, "select name from portal.recipient"));
      }
      for (String kept : List.of("derogation", "undertaking_on", "undertaking_until", "*"))
        refuses("42501", role, c -> ask(c, "select " + kept + " from portal.recipient"));
      refuses("42501", role, c -> ask(c, "update portal.recipient set name = 'X'"));
      refuses("42501", role, c -> enter(c, "Y", "FR", null));
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "PROCESSOR, 2026-01-01, -, 2026-01-02, E_LEARNING, -",
        "PARTNER, 2026-04-10, 2026-04-10, 2026-04-10, E_LEARNING, -",
        "PROCESSOR, -, -, 2026-01-02, E_LEARNING, NO_UNDERTAKING",
        "PROCESSOR, 2026-04-11, -, 2026-01-02, E_LEARNING, NO_UNDERTAKING",
        "PROCESSOR, 2025-01-01, 2026-04-09, 2026-01-02, E_LEARNING, NO_UNDERTAKING",
        "PROCESSOR, 2026-01-01, -, -, E_LEARNING, NO_INSTRUCTIONS",
        "PROCESSOR, 2026-01-01, -, 2026-04-11, E_LEARNING, NO_INSTRUCTIONS",
        "AUTHORITY, 2026-01-01, -, 2026-01-02, E_LEARNING, NO_RECIPIENT",
        "PROCESSOR, 2026-01-01, -, 2026-01-02, ACCOMPANIMENT, NO_RECIPIENT"
      })
  void withoutAnUndertakingInForceNothingIsReady(
      String kind, String signed, String until, String instructed, String service, String fault)
      throws Exception {
    ask(
        owner,
        ENTER,
        Denials.OPERATOR,
        UUID.randomUUID(),
        "Un",
        kind,
        "FR",
        null,
        null,
        signed,
        until,
        instructed,
        service,
        "LAST_NAME");
    assertEquals(fault, fault("E_LEARNING", "{LAST_NAME}"));
    RecipientView view = all().get(0);
    if (service.equals("E_LEARNING") && !kind.equals("AUTHORITY"))
      assertEquals(fault == null ? "READY" : fault, view.getState());
  }

  @Test
  void oneWhoIsNotInOrderHoldsTheServiceBackUntilItEnds() throws Exception {
    ready("Aprendo", "E_LEARNING");
    UUID late = UUID.randomUUID();
    ask(
        owner,
        ENTER,
        Denials.OPERATOR,
        late,
        "Retard",
        "PROCESSOR",
        "FR",
        null,
        null,
        null,
        null,
        null,
        "E_LEARNING",
        "");
    assertEquals("NO_UNDERTAKING", fault("E_LEARNING", "{}"));
    dpo(d -> end(d, late));
    assertEquals(null, fault("E_LEARNING", "{}"));
  }

  @Test
  void onlyFieldsThatSomebodyMayReceiveAreReady() throws Exception {
    ready("Aprendo", "E_LEARNING");
    assertEquals(null, fault("E_LEARNING", "{LAST_NAME,FIRST_NAME}"));
    assertEquals("TOO_MANY_FIELDS", fault("E_LEARNING", "{LAST_NAME,WORK_PHONE}"));
    ask(owner, "update portal.recipient set items = ''");
    assertEquals("TOO_MANY_FIELDS", fault("E_LEARNING", "{LAST_NAME}"));
    assertEquals(null, fault("E_LEARNING", "{}"));
  }

  @Test
  void theDpoEntersChangesAndEndsAndEachIsOnRecord() throws Exception {
    UUID id = dpo(d -> d.add(facts("Aprendo", "NO", "Seul à le faire.")));
    RecipientView entered = dpo(d -> d.one(id));
    assertEquals(TODAY, entered.getDerogationOn());
    assertEquals("recipient.known", refused(d -> d.add(facts("APRENDO", "FR", null))).messageKey());
    dpo(d -> change(d, id, entered.getVersion(), facts("Aprendo", "FR", "plus besoin")));
    RecipientView changed = dpo(d -> d.one(id));
    assertEquals(null, changed.getDerogation());
    assertEquals(null, changed.getDerogationOn());
    assertEquals(
        "recipient.changedMeanwhile",
        refused(d -> change(d, id, entered.getVersion(), facts("Autre", "FR", null))).messageKey());
    dpo(d -> end(d, id));
    int version = dpo(d -> d.one(id)).getVersion();
    assertEquals(
        "recipient.ended",
        refused(d -> change(d, id, version, facts("Autre", "FR", null))).messageKey());
    try (Connection sql = as("portal_dpo")) {
      assertEquals(
          List.of(),
          ask(sql, "update portal.recipient set name = 'X' where id = ? returning id", id));
    }
    assertEquals(
        List.of("RECIPIENT_ADDED", "RECIPIENT_CHANGED", "RECIPIENT_ENDED"),
        ask(owner, "select act from portal.evidence_entry where object_id = ? order by id", id));
  }

  @ParameterizedTest
  @CsvSource({"US, recipient.outside", "NO, recipient.derogation", "'', recipient.countryMissing"})
  void theDpoIsToldWhyACountryIsRefused(String country, String rule) {
    assertEquals(rule, assertThrows(RuleBroken.class, () -> facts("A", country, " ")).messageKey());
  }

  private static RecipientFacts facts(String name, String country, String derogation) {
    return new RecipientFacts(
        name,
        "publie",
        "publishes",
        Kind.PROCESSOR,
        country,
        derogation,
        TODAY,
        null,
        TODAY,
        Set.of(Service.E_LEARNING),
        Set.of(DataItem.LAST_NAME),
        null);
  }

  private static Void change(DpoRecipients d, UUID id, int version, RecipientFacts facts) {
    d.change(id, version, facts);
    return null;
  }

  private static Void end(DpoRecipients d, UUID id) {
    d.end(id, d.one(id).getVersion());
    return null;
  }

  private RuleBroken refused(Function<DpoRecipients, ?> act) {
    return assertThrows(RuleBroken.class, () -> dpo(act));
  }

  private List<RecipientView> all() {
    return dpo(DpoRecipients::all);
  }

  private <T> T dpo(Function<DpoRecipients, T> act) {
    return calls.call(DpoRecipients.class, Audience.DPO, null, here.hr(), act);
  }

  private Connection as(String role) throws SQLException {
    UUID tenant = role.equals("portal_dpo") ? null : here.tenant();
    return database.as(role, tenant, here.person(), here.hr());
  }

  private interface Statement {
    void on(Connection connection) throws SQLException;
  }

  /** In a transaction of its own: in one that is broken everything fails. */
  private void refuses(String state, String role, Statement statement) {
    SQLException no =
        assertThrows(
            SQLException.class,
            () -> {
              try (Connection connection = as(role)) {
                statement.on(connection);
              }
            });
    assertEquals(state, no.getSQLState(), no.getMessage());
  }

  private void ready(String name, String service) throws SQLException {
    ask(
        owner,
        ENTER,
        Denials.OPERATOR,
        UUID.randomUUID(),
        name,
        "PROCESSOR",
        "FR",
        null,
        null,
        "2026-01-01",
        null,
        "2026-01-01",
        service,
        "LAST_NAME,FIRST_NAME");
  }

  private static void enter(Connection as, String name, String country, String derogation)
      throws SQLException {
    enter(as, Denials.OPERATOR, name, country, derogation);
  }

  private static void enter(
      Connection as, UUID tenant, String name, String country, String derogation)
      throws SQLException {
    ask(
        as,
        ENTER,
        tenant,
        UUID.randomUUID(),
        name,
        "PROCESSOR",
        country,
        derogation,
        derogation,
        null,
        null,
        null,
        "E_LEARNING",
        "");
  }

  /** As HR asks on this legal day; null when it is ready. */
  private String fault(String service, String sent) throws SQLException {
    try (Connection hr = database.as("portal_hr", here.tenant(), null, here.hr())) {
      ask(hr, "select set_config('portal.today', ?, false)", TODAY.toString());
      String found = ask(hr, "select portal.recipient_fault(?, ?::text[])", service, sent).get(0);
      assertEquals(
          List.of(found == null ? "t" : "f"),
          ask(hr, "select portal.recipient_ready(?, ?::text[])", service, sent));
      return found;
    }
  }
}
