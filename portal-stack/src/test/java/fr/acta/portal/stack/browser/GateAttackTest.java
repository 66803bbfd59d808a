package fr.acta.portal.stack.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import fr.acta.portal.stack.TestDatabase;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * HR of a client of its own tries every screen, and forms that say something else than the page
 * gave, for people who may not pass. It is 29 January 2027 in Paris.
 */
@Tag("browser")
@Tag("desks")
@ExtendWith(LiveStack.class)
class GateAttackTest {
  private static final String ACCIDENT = "/hr/transfer/transmit?service=ACCIDENT_DECLARATION";
  private static final String PASSWORD = "Attaque-1-portail!";

  private static Chromium chromium;

  private final UUID tenant = UUID.randomUUID();
  private final UUID accident = UUID.randomUUID();
  private final UUID learning = UUID.randomUUID();
  private final UUID imported = UUID.randomUUID();
  private final Map<String, UUID> people = new LinkedHashMap<>();

  private Connection owner;
  private UUID account;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void throughNoScreenAndNoAlteredFormAnybodyPassesWhoMayNot(Stack stack) throws Exception {
    try (Connection connection = stack.database().connect(Database.OWNER, Database.NAME)) {
      owner = connection;
      joins(stack);
      client();
      try (Visitor hr = visitor(stack).signIn("hr.attaque", PASSWORD)) {
        seesWhoIsHeldBackAndWhy(hr);
        altersTheList(hr);
        sendsItToTheOtherService(hr);
        comesWithAForeignViewState(hr);
        comesTooLate(hr);
        asksForAnEmergencyInAnothersName(hr);
        sendsTwice(hr);
      }
    }
  }

  private void seesWhoIsHeldBackAndWhy(Visitor hr) throws Exception {
    hr.go(ACCIDENT).sees("1 personne peut être transmise, 5 sont retenues").isSound();
    for (String reason :
        List.of(
            "pas encore informée",
            "informée d’une version ancienne",
            "données verrouillées",
            "s’oppose à ce traitement",
            "en quarantaine")) hr.sees(reason);
    // Who left before is on no list at all.
    hr.seesNot("Parti");
    assertNobody();
  }

  private void altersTheList(Visitor hr) throws Exception {
    for (String list : List.of("", "0".repeat(64))) {
      hr.go(ACCIDENT);
      hr.by("list").evaluate("(field, list) => field.value = list", list);
      hr.press("send").sees("La liste a changé");
      assertNobody();
    }
  }

  private void sendsItToTheOtherService(Visitor hr) throws Exception {
    hr.go(ACCIDENT);
    redirect(hr, "send", "/hr/transfer/transmit?service=E_LEARNING");
    hr.press("send");
    assertNobody();
  }

  private void comesWithAForeignViewState(Visitor hr) throws Exception {
    for (String state : List.of("", "-123:456", "stateless")) {
      hr.go(ACCIDENT);
      hr.page()
          .locator("input[name='jakarta.faces.ViewState']")
          .first()
          .evaluate("(field, state) => field.value = state", state);
      hr.press("send");
      assertNobody();
    }
  }

  /** The page is open while the one who passed is locked. */
  private void comesTooLate(Visitor hr) throws Exception {
    hr.go(ACCIDENT);
    lock("PASSES", "CLAIMS");
    hr.press("send").sees("La liste a changé");
    assertNobody();
    ask("delete from portal.restriction where person_id = ?", people.get("PASSES"));
  }

  private void asksForAnEmergencyInAnothersName(Visitor hr) throws Exception {
    for (String held : List.of("RESTRICTED", "OBJECTED", "GONE")) {
      hr.go(emergency(held)).sees("Même en urgence").isSound();
      assertEquals(0, hr.find("send").count(), held);
      // A form that was given for somebody else.
      hr.go(emergency("NOT_INFORMED"));
      fill(hr);
      redirect(hr, "send", emergency(held));
      hr.press("send");
      assertNobody();
    }
    hr.go(emergency("PASSES")).sees("Cette personne est informée");
    assertEquals(0, hr.find("send").count());
    hr.go(emergency("NOT_INFORMED"));
    fill(hr);
    redirect(hr, "send", "/hr/transfer/emergency?person=" + elsewhere());
    hr.press("send");
    assertNobody();
    assertEquals(
        List.of("0"),
        ask("select count(*) from portal.duty_to_inform where tenant_id = ?", tenant));
  }

  private void sendsTwice(Visitor hr) throws Exception {
    hr.go(ACCIDENT).press("send").sees("1 personne transmise").isSound();
    hr.page().goBack();
    Locator again = hr.find("send");
    if (again.count() > 0) hr.press("send");
    assertEquals(
        List.of(people.get("PASSES").toString()),
        ask("select person_id from portal.sent_rows(?)", tenant));
  }

  private static void fill(Visitor hr) {
    hr.fill("known", "2027-01-29T07:30").fill("reason", "Accident ce matin à l’atelier.");
  }

  /** The form of a button is sent to another address than its own. */
  private static void redirect(Visitor hr, String button, String path) {
    hr.by(button).evaluate("(button, path) => button.form.action = path", path);
  }

  private String emergency(String who) {
    return "/hr/transfer/emergency?person=" + people.get(who);
  }

  private void assertNobody() throws Exception {
    assertEquals(List.of(), ask("select person_id from portal.sent_rows(?)", tenant));
  }

  private void joins(Stack stack) throws Exception {
    try (Visitor newcomer = visitor(stack)) {
      newcomer.register("/start", "hr.attaque", "Ada", "Attaque", PASSWORD, "ada@attaque.example");
    }
    account =
        UUID.fromString(
            ask("select id from portal.account where email = 'ada@attaque.example'").get(0));
  }

  private void client() throws Exception {
    ask(
        "insert into portal.client_organisation values (?, 'CLIENT', 'Tôlerie Attaque', '912345675', '91234567500018', '1 rue Forte', '81000', 'Albi', 'Ada Attaque', 'rgpd@attaque.example', '2026-12-01', 0)",
        tenant);
    ask("insert into portal.membership values (?, ?, 'HR', true, '2026-12-01')", tenant, account);
    ask(
        "insert into portal.staff_import (tenant_id, id, state, encoding, separator, columns_kept, columns_refused, columns_ignored, added, changed,"
            + " unchanged, rejected, uploaded_by, uploaded_at, applied_at, version) values (?, ?, 'APPLIED', 'UTF-8', ';', '', '', '', 7, 0, 0, 0, ?, '2027-01-02', '2027-01-02', 0)",
        tenant,
        imported,
        account);
    service("ACCIDENT_DECLARATION", accident);
    service("E_LEARNING", learning);
    for (String who :
        List.of(
            "PASSES",
            "NOT_INFORMED",
            "FORMER_NOTICE",
            "RESTRICTED",
            "OBJECTED",
            "IN_QUARANTINE",
            "GONE")) person(who);
  }

  private void service(String name, UUID id) throws Exception {
    ask(
        "insert into portal.subscription (tenant_id, id, service, operator_role, subscribed_at, version) values (?, ?, ?, 'PROCESSOR', '2026-12-01', 0)",
        tenant,
        id,
        name);
    for (int number = 1; number <= 2; number++)
      ask(
          "insert into portal.notice_version (tenant_id, id, subscription_id, number, state, published_at, published_by, version) values (?, ?, ?, ?, 'PUBLISHED', '2026-12-02', ?, 0)",
          tenant,
          UUID.randomUUID(),
          id,
          number,
          account);
    ask("update portal.subscription set required_notice = 2 where id = ?", id);
    ask(
        "insert into portal.mode_choice values (?, ?, 1, 'NOMINATIVE', ?, '2026-12-02')",
        tenant,
        id,
        account);
  }

  private void person(String who) throws Exception {
    UUID id = UUID.randomUUID();
    people.put(who, id);
    ask(
        "insert into portal.person (tenant_id, id, employee_number, last_name, first_name, job_title, establishment, import_id, recorded_at, version)"
            + " values (?, ?, ?, ?, 'Max', 'Tôlier', 'Atelier', ?, '2027-01-02', 0)",
        tenant,
        id,
        "9" + people.size(),
        who.equals("GONE") ? "Parti" : "Tôle " + people.size(),
        imported);
    if (!who.equals("NOT_INFORMED")) proof(id, 1);
    if (!who.equals("NOT_INFORMED") && !who.equals("FORMER_NOTICE")) proof(id, 2);
    switch (who) {
      case "RESTRICTED" -> lock(who, "ACCURACY");
      case "OBJECTED" -> lock(who, "OBJECTION");
      case "IN_QUARANTINE" ->
          ask("update portal.person set quarantined_until = '2027-02-02' where id = ?", id);
      case "GONE" -> ask("update portal.person set contract_end = '2027-01-10' where id = ?", id);
      default -> {}
    }
  }

  private void proof(UUID person, int notice) throws Exception {
    ask(
        "insert into portal.proof_of_information (tenant_id, id, subscription_id, person_id, notice_version, how, informed_at, version) values (?, ?, ?, ?, ?, 'HAND', '2027-01-03', 0)",
        tenant,
        UUID.randomUUID(),
        accident,
        person,
        notice);
  }

  private void lock(String who, String ground) throws Exception {
    ask(
        "insert into portal.restriction (tenant_id, id, person_id, ground, set_by, since, version) values (?, ?, ?, ?, ?, '2027-01-04', 0)",
        tenant,
        UUID.randomUUID(),
        people.get(who),
        ground,
        account);
  }

  private String elsewhere() throws Exception {
    return ask("select id from portal.person where tenant_id <> ? order by id limit 1", tenant)
        .get(0);
  }

  private List<String> ask(String sql, Object... values) throws Exception {
    return TestDatabase.ask(owner, sql, values);
  }

  private static Visitor visitor(Stack stack) {
    return new Visitor(chromium.browser(), stack, Visitor.french());
  }
}
