package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;

import fr.acta.portal.evidence.Denials;
import fr.acta.portal.stack.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two clients alike in everything but a canary word, each with one HR account and one person who
 * has an account.
 */
record Twins(Twin one, Twin other) {
  private static final AtomicInteger NEXT = new AtomicInteger();

  record Twin(
      UUID tenant,
      UUID hr,
      UUID importId,
      UUID person,
      UUID account,
      UUID subscription,
      String canary) {}

  static Twins make(TestDatabase database) throws SQLException {
    return new Twins(twin(database, "canary-one"), twin(database, "canary-other"));
  }

  private static Twin twin(TestDatabase database, String canary) throws SQLException {
    Twin t = new Twin(id(), id(), id(), id(), id(), id(), canary + "-" + id());
    try (Connection owner = database.connect("portal_owner")) {
      recipient(owner);
      ask(
          owner,
          "insert into portal.client_organisation values (?, 'CLIENT', ?, '732829320', ?, 'rue', '75000', 'Paris', 'DP', ?, now(), 0)",
          t.tenant,
          t.canary,
          establishment(),
          "dp@" + t.canary + ".example");
      for (UUID account : new UUID[] {t.hr, t.account}) {
        ask(
            owner,
            "insert into portal.account (id, issuer, subject, name, seen_at) values (?, 'test', ?, ?, now())",
            account,
            account.toString(),
            t.canary);
      }
      ask(owner, "insert into portal.membership values (?, ?, 'HR', true, now())", t.tenant, t.hr);
      ask(
          owner,
          "insert into portal.subscription (tenant_id, id, service, operator_role, subscribed_at, version) values (?, ?, 'E_LEARNING', 'PROCESSOR', now(), 0)",
          t.tenant,
          t.subscription);
      ask(
          owner,
          "insert into portal.staff_import (tenant_id, id, state, encoding, separator, columns_kept, columns_refused, columns_ignored, added, changed,"
              + " unchanged, rejected, uploaded_by, uploaded_at, applied_at, version) values (?, ?, 'APPLIED', 'UTF-8', ';', '', '', '', 1, 0, 0, 0, ?, '2020-01-01', '2020-01-01', 0)",
          t.tenant,
          t.importId,
          t.hr);
      person(owner, t.tenant, t.person, t.importId, "00042", t.canary);
      ask(
          owner,
          "insert into portal.person_account values (?, ?, ?, now())",
          t.tenant,
          t.person,
          t.account);
    }
    return t;
  }

  /**
   * Somebody in order to receive what the services are sent; otherwise nothing passes for nobody.
   */
  private static void recipient(Connection owner) throws SQLException {
    ask(
        owner,
        "insert into portal.client_organisation values (?, 'OPERATOR', 'Lumen', '853264711', '85326471100013', 'place', '95100',"
            + " 'Argenteuil', 'DPO', 'dpo@lumen.example', now(), 0) on conflict do nothing",
        Denials.OPERATOR);
    ask(
        owner,
        "insert into portal.recipient (tenant_id, id, name, does_fr, does_en, kind, country, undertaking_on, instructions_on, services, items, recorded_at, version)"
            + " values (?, gen_random_uuid(), 'Vigie', 'fait', 'does', 'PROCESSOR', 'FR', '2020-01-01', '2020-01-01', 'E_LEARNING,ACCIDENT_DECLARATION,ACCOMPANIMENT',"
            + " 'LAST_NAME,FIRST_NAME,WORK_EMAIL,JOB_TITLE,ESTABLISHMENT', now(), 0) on conflict do nothing",
        Denials.OPERATOR);
  }

  static void person(
      Connection owner, UUID tenant, UUID person, UUID importId, String number, String lastName)
      throws SQLException {
    ask(
        owner,
        "insert into portal.person (tenant_id, id, employee_number, last_name, first_name, quarantined_until, import_id, recorded_at, version)"
            + " values (?, ?, ?, ?, 'Zoé', current_date + 30, ?, now(), 0)",
        tenant,
        person,
        number,
        lastName,
        importId);
  }

  /** The check digit is the domain's business; here only no two may be alike. */
  private static String establishment() {
    return "732829320%05d".formatted(NEXT.incrementAndGet());
  }

  static UUID id() {
    return UUID.randomUUID();
  }
}
