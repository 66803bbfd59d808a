package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.evidence.Denials;
import fr.acta.portal.mail.OutboxJob;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.staff.MyData;
import fr.acta.portal.staff.StaffImportJob;
import fr.acta.portal.staff.StaffImports;
import fr.acta.portal.suppression.DpoSuppressions;
import fr.acta.portal.suppression.Suppressions;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Objection to prospecting: at once, for good, and told to nobody who has no business with it. */
@Tag("database")
class SuppressionTest {
  private static TestDatabase database;
  private static Calls calls;
  private Twins.Twin here;
  private Twins.Twin other;

  @BeforeAll
  static void start() throws Exception {
    database = TestDatabase.get();
    calls = new Calls(database, Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC));
    owner(
        "insert into portal.client_organisation values (?, 'OPERATOR', 'Operator', '853264711', '85326471100013', 'rue', '75000', 'Paris', 'DP', 'dp@o.example', now(), 0)"
            + " on conflict do nothing",
        Denials.OPERATOR);
  }

  @BeforeEach
  void twoClientsAlike() throws SQLException {
    Twins twins = Twins.make(database);
    here = twins.one();
    other = twins.other();
  }

  @Test
  void herObjectionHoldsAtOnceForEveryWayOfWritingHerAddresses() throws SQLException {
    String email = address(here);
    objects(
        here, "Zoe@" + here.canary() + ".EXAMPLE", null, "not an address", "06 " + digits(here));
    assertTrue(listed(email));
    assertTrue(listed("+336" + digits(here)));
    assertFalse(listed(address(other)));
    assertTrue(opposed(here));
    assertFalse(opposed(other));
    List<String> before = owner("select count(*) from portal.suppression");
    objects(here, email);
    assertEquals(before, owner("select count(*) from portal.suppression"));
    assertEquals(
        List.of("2"),
        owner(
            "select count(*) from portal.evidence_entry where tenant_id = ? and act = 'PROSPECTING_OPPOSED' and person_id = ?",
            here.tenant(),
            here.person()));
  }

  @Test
  void theListStandsWithTheOperatorAndHoldsNothingThatCanBeRead() throws SQLException {
    String email = address(here);
    objects(here, email);
    String entries = "select distinct tenant_id from portal.suppression where request_id = ?";
    assertEquals(List.of(Denials.OPERATOR.toString()), owner(entries, here.person()));
    assertEquals(
        List.of("0"),
        owner(
            "select count(*) from portal.suppression s where s.hash = sha256(convert_to(?, 'UTF8')) or position(? in s::text) > 0",
            email,
            here.canary()));
    assertEquals(
        List.of("0"),
        owner(
            "select count(*) from portal.evidence_payload p where position(? in p.payload) > 0",
            email));
  }

  @Test
  void nobodyButTheDpoCountsAndTheEmployerCannotEvenAsk() throws SQLException {
    objects(here, address(here));
    for (String role : List.of("portal_person", "portal_hr", "portal_job", "portal_operator")) {
      refused(role, "select count(*) from portal.suppression");
    }
    for (String role : List.of("portal_hr", "portal_operator", "portal_public")) {
      refused(role, "select portal.suppressed('00')");
    }
    for (String role : List.of("portal_person", "portal_hr", "portal_dpo")) {
      refused(
          role,
          "insert into portal.suppression select tenant_id, gen_random_uuid(), sha256('x'), 'EMAIL', now(), null from portal.suppression limit 1");
      refused(role, "delete from portal.suppression");
    }
    try (Connection owner = database.connect("portal_owner")) {
      assertThrows(SQLException.class, () -> ask(owner, "delete from portal.suppression"));
    }
  }

  @Test
  void theDpoAddsWhatSomebodySaysOnTheTelephone() throws SQLException {
    String number = "07 " + digits(here);
    long before = dpo(desk -> desk.figures().getPhones());
    assertFalse(listed(number));
    dpo(
        desk -> {
          desk.add(number);
          return null;
        });
    assertTrue(listed("+337" + digits(here)));
    long after = dpo(desk -> desk.figures().getPhones());
    assertEquals(before + 1, after);
    RuleBroken no = assertThrows(RuleBroken.class, () -> listed("neither"));
    assertEquals("suppression.address", no.messageKey());
  }

  @Test
  void prospectingStopsAndServiceGoesOn() throws SQLException {
    String email = address(here);
    UUID before = mail("PROSPECTING", null, email);
    objects(here, email);
    UUID after = mail("PROSPECTING", null, email.toUpperCase());
    UUID herself = mail("PROSPECTING", here.person(), null);
    UUID service = mail("SERVICE", null, email);
    UUID somebody = mail("PROSPECTING", null, address(other));
    int claimed =
        calls.call(
            OutboxJob.class,
            Audience.JOB,
            here.tenant(),
            null,
            job -> job.claim(here.tenant()).size());
    assertEquals(2, claimed);
    for (UUID stopped : List.of(before, after, herself))
      assertEquals("SUPPRESSED 0", state(stopped));
    for (UUID going : List.of(service, somebody)) assertEquals("QUEUED 1", state(going));
  }

  @Test
  void aMailIsServiceUnlessItSaysOtherwise() throws SQLException {
    UUID id = UUID.randomUUID();
    owner(
        "insert into portal.mail (tenant_id, id, address, subject, body, state, queued_at, next_at, version) values (?, ?, 'a@b.example', 's', 'b', 'QUEUED', now(), now(), 0)",
        here.tenant(),
        id);
    assertEquals(List.of("SERVICE"), owner("select purpose from portal.mail where id = ?", id));
  }

  /** The list knew her address before the file came; a later file gives her another. */
  @Test
  void anImportKeepsHerObjectionThroughEveryLaterFile() throws SQLException {
    String known = address(here);
    dpo(
        desk -> {
          desk.add(known);
          return null;
        });
    bring("00051;ROUX;Zoé;" + known + ";Siège\n00052;BENALI;Ali;" + address(other) + ";Siège\n");
    assertTrue(personBlocked("00051"));
    assertFalse(personBlocked("00052"));
    bring(
        "00051;ROUX;Zoé;new@"
            + here.canary()
            + ".example;Siège\n00052;BENALI;Ali;"
            + address(other)
            + ";Siège\n");
    assertEquals(
        List.of("new@" + here.canary() + ".example"),
        owner(
            "select work_email from portal.person where tenant_id = ? and employee_number = '00051'",
            here.tenant()));
    assertTrue(personBlocked("00051"));
    assertFalse(personBlocked("00052"));
  }

  /** She was imported first, objected by telephone, and the next file changes her address. */
  @Test
  void theAddressSheHadCountsWhenAFileReplacesIt() throws SQLException {
    String known = address(here);
    bring("00051;ROUX;Zoé;" + known + ";Siège\n");
    dpo(
        desk -> {
          desk.add(known);
          return null;
        });
    bring("00051;ROUX;Zoé;new@" + here.canary() + ".example;Siège\n");
    assertTrue(personBlocked("00051"));
  }

  @Test
  void anAddressOfSeveralSpeaksForNoneOfThem() throws SQLException {
    String desk = "accueil@" + here.canary() + ".example";
    dpo(
        list -> {
          list.add(desk);
          return null;
        });
    bring("00051;ROUX;Zoé;" + desk + ";Siège\n00052;BENALI;Ali;" + desk + ";Siège\n");
    assertFalse(personBlocked("00051"));
    assertFalse(personBlocked("00052"));
    assertTrue(listed(desk));
  }

  private void objects(Twins.Twin twin, String... addresses) {
    calls.call(
        Suppressions.class,
        Audience.PERSON,
        twin.tenant(),
        twin.person(),
        twin.account(),
        list -> {
          // The request's id; any will do here.
          list.add(twin.person(), twin.person(), Arrays.asList(addresses));
          return null;
        });
  }

  private static boolean opposed(Twins.Twin twin) {
    return calls.call(
        MyData.class,
        Audience.PERSON,
        twin.tenant(),
        twin.person(),
        twin.account(),
        data -> data.held().isProspectingOpposed());
  }

  private static boolean listed(String address) {
    return dpo(desk -> desk.isListed(address));
  }

  private static <T> T dpo(Function<DpoSuppressions, T> act) {
    return calls.call(DpoSuppressions.class, Audience.DPO, null, null, act);
  }

  private boolean personBlocked(String number) throws SQLException {
    UUID person =
        UUID.fromString(
            owner(
                    "select id from portal.person where tenant_id = ? and employee_number = ?",
                    here.tenant(),
                    number)
                .get(0));
    return calls.call(
        Suppressions.class,
        Audience.JOB,
        here.tenant(),
        null,
        list -> list.blocks(person, List.of()));
  }

  private void refused(String role, String sql) throws SQLException {
    try (Connection asking = database.as(role, here.tenant(), here.person(), here.account())) {
      SQLException no = assertThrows(SQLException.class, () -> ask(asking, sql), role + " " + sql);
      assertEquals("42501", no.getSQLState(), role + " " + sql);
    }
  }

  private UUID mail(String purpose, UUID person, String address) throws SQLException {
    UUID id = UUID.randomUUID();
    owner(
        "insert into portal.mail (tenant_id, id, person_id, address, subject, body, purpose, state, queued_at, next_at, version)"
            + " values (?, ?, ?, ?, 's', 'b', ?, 'QUEUED', timestamp '2026-11-01', timestamp '2026-11-01', 0)",
        here.tenant(),
        id,
        person,
        address,
        purpose);
    return id;
  }

  private static String state(UUID mail) throws SQLException {
    return owner("select state || ' ' || attempts from portal.mail where id = ?", mail).get(0);
  }

  private void bring(String rows) {
    byte[] file =
        ("Matricule;Nom;Prénom;E-mail;Établissement\n" + rows).getBytes(StandardCharsets.UTF_8);
    UUID id = hr(imports -> imports.read(() -> new ByteArrayInputStream(file)));
    int version = hr(imports -> imports.view(id)).getVersion();
    hr(
        imports -> {
          imports.confirm(id, version);
          return null;
        });
    while (calls.call(
        StaffImportJob.class,
        Audience.JOB,
        here.tenant(),
        null,
        job -> job.applyChunk(here.tenant()))) continue;
  }

  private <T> T hr(Function<StaffImports, T> act) {
    return calls.call(StaffImports.class, Audience.HR, here.tenant(), here.hr(), act);
  }

  private static String address(Twins.Twin twin) {
    return "zoe@" + twin.canary() + ".example";
  }

  /** Eight digits of her own; the first keeps them off the overseas numbers. */
  private static String digits(Twins.Twin twin) {
    return "1%07d".formatted(Math.floorMod(twin.canary().hashCode(), 10_000_000));
  }

  private static List<String> owner(String sql, Object... values) throws SQLException {
    try (Connection owner = database.connect("portal_owner")) {
      return ask(owner, sql, values);
    }
  }
}
