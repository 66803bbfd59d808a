package fr.acta.portal.stack.browser;

import com.microsoft.playwright.Browser;
import fr.acta.portal.stack.Stack;
import fr.acta.portal.stack.TestDatabase;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A client that one test has for itself, with one HR administrator and somebody in each standing
 * before the gate of accident declaration; no demo account is disturbed.
 */
final class OwnClient {
  private static final String PASSWORD = "Un mot de passe assez long 44";

  private final Stack stack;
  private final Connection owner;
  private final String name;
  private final String siret;
  private final UUID tenant = UUID.randomUUID();
  private final UUID accident = UUID.randomUUID();
  private final UUID imported = UUID.randomUUID();
  private final Map<String, UUID> people = new LinkedHashMap<>();
  private UUID account;
  // Accounts outlive the demo data of a stack that starts afresh.
  private final String login;

  private OwnClient(Stack stack, Connection owner, String name, String siret) {
    this.stack = stack;
    this.owner = owner;
    this.name = name;
    this.siret = siret;
    this.login = "hr." + name + System.nanoTime() % 1_000_000;
  }

  static OwnClient make(Stack stack, Browser browser, Connection owner, String name, String siret)
      throws Exception {
    OwnClient made = new OwnClient(stack, owner, name, siret);
    made.joins(browser);
    made.client();
    return made;
  }

  Visitor hr(Browser browser) {
    return new Visitor(browser, stack, Visitor.french()).signIn(login, PASSWORD);
  }

  UUID tenant() {
    return tenant;
  }

  UUID account() {
    return account;
  }

  UUID person(String standing) {
    return people.get(standing);
  }

  List<String> ask(String sql, Object... values) throws Exception {
    return TestDatabase.ask(owner, sql, values);
  }

  private void joins(Browser browser) throws Exception {
    String address = login + "@" + name + ".example";
    try (Visitor newcomer = new Visitor(browser, stack, Visitor.french())) {
      newcomer.register("/start", login, "Ada", "Forte", PASSWORD, address);
    }
    account = UUID.fromString(ask("select id from portal.account where email = ?", address).get(0));
  }

  private void client() throws Exception {
    ask(
        "insert into portal.client_organisation values (?, 'CLIENT', ?, ?, ?, '1 rue Forte', '81000', 'Albi', 'Ada Forte', 'rgpd@forte.example', '2026-10-01', 0)",
        tenant,
        "Tôlerie " + name,
        siret.substring(0, 9),
        siret);
    ask("insert into portal.membership values (?, ?, 'HR', true, '2026-12-01')", tenant, account);
    ask(
        "insert into portal.staff_import (tenant_id, id, state, encoding, separator, columns_kept, columns_refused, columns_ignored, added, changed,"
            + " unchanged, rejected, uploaded_by, uploaded_at, applied_at, version) values (?, ?, 'APPLIED', 'UTF-8', ';', '', '', '', 7, 0, 0, 0, ?, '2027-01-02', '2027-01-02', 0)",
        tenant,
        imported,
        account);
    service("ACCIDENT_DECLARATION", accident);
    service("E_LEARNING", UUID.randomUUID());
    for (String who :
        List.of(
            "PASSES",
            "NOT_INFORMED",
            "FORMER_NOTICE",
            "RESTRICTED",
            "OBJECTED",
            "IN_QUARANTINE",
            "GONE")) enter(who);
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

  private void enter(String who) throws Exception {
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

  void lock(String who, String ground) throws Exception {
    ask(
        "insert into portal.restriction (tenant_id, id, person_id, ground, set_by, since, version) values (?, ?, ?, ?, ?, '2027-01-04', 0)",
        tenant,
        UUID.randomUUID(),
        people.get(who),
        ground,
        account);
  }
}
