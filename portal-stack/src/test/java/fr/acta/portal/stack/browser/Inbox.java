package fr.acta.portal.stack.browser;

import static fr.acta.portal.stack.TestDatabase.ask;

import fr.acta.portal.deadline.StatutoryDeadline;
import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests that reached a desk, written as the owner: how they are filed is tested elsewhere. */
final class Inbox {
  /** Menuiserie Orme, and Zoé who works there. */
  static final UUID ORME = UUID.fromString("00000000-0000-7000-8000-000000000101");

  private static final String REQUEST =
      "insert into portal.rights_request (tenant_id, id, reference, person_id, kind, received_at, recorded_at, language, channel, answer_by, words, version)"
          + " select ?, ?, ?, p.id, ?, ?, ?, 'fr', ?, ?, ?, 0 from (select md5('1:00118')::uuid as id) p";
  private static final String TICKET =
      "insert into portal.ticket (tenant_id, id, request_id, person_id, desk, kind, reference, person_name, language, items, state, received_at, legal_end, internal_target, identified, version)"
          + " select ?, ?, ?, p.id, ?, ?, ?, 'Zoé de La Tour d’Argy', 'fr', ?, 'NEW', ?, ?, ?, ?, 0 from (select md5('1:00118')::uuid as id) p";
  private static final String ITEM =
      "insert into portal.asked_item (tenant_id, id, ticket_id, item, value_shown, version) values (?, gen_random_uuid(), ?, ?, ?, 0)";
  private static final String KNOWN =
      "insert into portal.identity_check (tenant_id, id, ticket_id, subject, state, how, confirmed_at, version) values (?, gen_random_uuid(), ?, 'PERSON', 'CONFIRMED', 'SIGNED_IN', ?, 0)";
  private static final String UNKNOWN =
      "insert into portal.identity_check (tenant_id, id, ticket_id, subject, state, version) values (?, gen_random_uuid(), ?, ?, 'MISSING', 0)";
  private static final String REQUESTER =
      "insert into portal.requester (tenant_id, request_id, name, email, address, organisation, represents) values (?, ?, ?, ?, ?, ?, ?)";

  private final Stack stack;

  Inbox(Stack stack) {
    this.stack = stack;
  }

  /** What Zoé asked from her own account. */
  Filed fromHer(
      String right, String desk, LocalDate received, String words, Map<String, String> items)
      throws SQLException {
    try (Connection owner = owner()) {
      Filed filed = filed(owner, desk);
      write(owner, filed, right, received, "PORTAL", "PORTAL", words, items);
      ask(owner, KNOWN, ORME, filed.ticket, received.atTime(9, 0).atOffset(ZoneOffset.UTC));
      return filed;
    }
  }

  /** What somebody wrote by post for Zoé: nothing is known of either. */
  Filed byPost(String right, String desk, LocalDate received, String words) throws SQLException {
    try (Connection owner = owner()) {
      Filed filed = filed(owner, desk);
      write(owner, filed, right, received, "POST", "POST", words, Map.of());
      ask(
          owner,
          REQUESTER,
          ORME,
          filed.request,
          "Léa Martin",
          null,
          "3 rue Haute\n81000 Albi",
          "Cabinet Martin",
          "Zoé de La Tour d’Argy");
      for (String subject : List.of("PERSON", "REPRESENTATIVE", "MANDATE"))
        ask(owner, UNKNOWN, ORME, filed.ticket, subject);
      return filed;
    }
  }

  private static Filed filed(Connection owner, String desk) throws SQLException {
    String number =
        ask(owner, "select lpad(nextval('portal.request_number')::text, 6, '0')").get(0);
    return new Filed(UUID.randomUUID(), UUID.randomUUID(), "D-2027-" + number, desk);
  }

  private static void write(
      Connection owner,
      Filed filed,
      String right,
      LocalDate received,
      String channel,
      String answerBy,
      String words,
      Map<String, String> items)
      throws SQLException {
    var at = received.atTime(9, 0).atOffset(ZoneOffset.UTC);
    StatutoryDeadline deadline = StatutoryDeadline.receivedOn(received);
    ask(
        owner,
        REQUEST,
        ORME,
        filed.request,
        filed.reference,
        right,
        at,
        at,
        channel,
        answerBy,
        words);
    ask(
        owner,
        TICKET,
        ORME,
        filed.ticket,
        filed.request,
        filed.desk,
        right,
        filed.reference,
        String.join(" ", items.keySet()),
        at,
        deadline.legalEnd(),
        deadline.internalTarget(),
        channel.equals("PORTAL"));
    for (var item : items.entrySet())
      ask(owner, ITEM, ORME, filed.ticket, item.getKey(), item.getValue());
    if (items.isEmpty()) ask(owner, ITEM, ORME, filed.ticket, null, null);
  }

  /** Zoé replies to what suspends the clock, as her own page does. */
  void answer(Filed filed, String words) throws SQLException {
    try (Connection owner = owner()) {
      ask(
          owner,
          "insert into portal.request_message (tenant_id, id, ticket_id, author, text, sent_at) values (?, gen_random_uuid(), ?, 'PERSON', ?, ?)",
          ORME,
          filed.ticket,
          words,
          LiveStack.START.atOffset(ZoneOffset.UTC));
      ask(
          owner,
          "update portal.identity_check set state = 'GIVEN' where ticket_id = ? and state = 'ASKED'",
          filed.ticket);
      ask(
          owner,
          "update portal.suspension set answered_on = ? where ticket_id = ?",
          LiveStack.START.toLocalDate(),
          filed.ticket);
      ask(
          owner,
          "update portal.ticket set state = 'TAKEN', suspended_since = null, version = version + 1 where id = ?",
          filed.ticket);
    }
  }

  String read(String sql, Filed filed) throws SQLException {
    try (Connection owner = owner()) {
      return ask(owner, sql, filed.ticket).get(0);
    }
  }

  private Connection owner() throws SQLException {
    return stack.database().connect(Database.OWNER, Database.NAME);
  }

  record Filed(UUID request, UUID ticket, String reference, String desk) {
    String page() {
      return desk.equals("DPO")
          ? "/dpo/ticket/view?tenant=" + ORME + "&id=" + ticket
          : "/hr/ticket/view?id=" + ticket;
    }
  }
}
