package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.evidence.Denials;
import fr.acta.portal.mailbox.AsideView;
import fr.acta.portal.mailbox.DpoMailbox;
import fr.acta.portal.mailbox.IncomingMail;
import fr.acta.portal.mailbox.MailboxJob;
import fr.acta.portal.mailbox.SeenList;
import fr.acta.portal.mailbox.WhyAside;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.staff.StaffImports;
import fr.acta.portal.staff.deposit.ClientDeposits;
import fr.acta.portal.staff.deposit.DepositState;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A list that came by mail, from the mailbox to the import that replaces it. */
@Tag("database")
class TurnedAwayTest {
  private static final Instant NOW = Instant.parse("2026-04-10T09:00:00Z");
  private static final UUID OPERATOR = Denials.OPERATOR;

  private final MovedClock clock = new MovedClock(NOW);
  private TestDatabase database;
  private Calls calls;
  private Twins twins;
  private Connection owner;
  private String sender;

  @BeforeEach
  void start() throws Exception {
    database = TestDatabase.get();
    calls = new Calls(database, clock);
    twins = Twins.make(database);
    owner = database.connect("portal_owner");
    sender = "paule@" + twins.one().canary() + ".example";
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @Test
  void theClientIsAskedAndItsImportAnswers() throws Exception {
    administers(twins.one());
    UUID mail = arrives(null);
    AsideView seen = view(mail);
    assertEquals(WhyAside.TURNED_AWAY, seen.getWhy());
    assertEquals(List.of(new SeenList("csv", 1200, 40)), seen.getLists());
    assertEquals("DEPOSIT", seen.getAnswered());
    assertEquals(DepositState.WAITING, seen.getDeposit());
    String told = mailTo(sender).get(0);
    assertTrue(told.contains("/hr/staff/import?deposit=" + mail), told);
    assertTrue(told.contains("connectez-vous") && told.contains("sign in"), "both languages");
    assertTrue(!told.contains(sender) && !told.contains("40"), "nothing of the list or the sender");

    assertEquals(Optional.empty(), comes(twins.other(), mail), "not the other client's");
    assertEquals(DepositState.WAITING, view(mail).getDeposit());
    assertEquals(Optional.of(DepositState.OPENED), comes(twins.one(), mail));
    assertEquals(DepositState.OPENED, view(mail).getDeposit());
    imports(twins.other());
    assertEquals(DepositState.OPENED, view(mail).getDeposit());
    imports(twins.one());
    assertEquals(DepositState.DONE, view(mail).getDeposit());
    assertEquals(Optional.of(DepositState.DONE), comes(twins.one(), mail));
    assertEquals(
        List.of("LIST_TURNED_AWAY", "LIST_DEPOSITED"),
        ask(
            owner,
            "select act from portal.evidence_entry where object_id = ? and act like 'LIST%' order by id",
            mail));
    assertTrue(payload(mail).contains("\"extension\":\"csv\""), payload(mail));
  }

  /** Whoever holds accounts in two clients deposits in either. */
  @Test
  void bothClientsOfOneSenderAreAsked() throws Exception {
    administers(twins.one());
    administers(twins.other());
    UUID mail = arrives(null);
    assertEquals(1, mailTo(sender).size());
    assertEquals(Optional.of(DepositState.OPENED), comes(twins.other(), mail));
    assertEquals(Optional.of(DepositState.OPENED), comes(twins.one(), mail));
  }

  @Test
  void aStrangerIsToldOnceADayAndNothingOfClients() throws Exception {
    UUID mail = arrives(null);
    assertEquals("GENERAL", view(mail).getAnswered());
    assertNull(view(mail).getDeposit());
    String told = mailTo(sender).get(0);
    assertTrue(told.contains("dpo@lumen.example") && !told.contains("/hr/"), told);
    assertEquals("NOTHING", view(arrives(null)).getAnswered());
    clock.moveTo(NOW.plus(Duration.ofHours(25)));
    assertEquals("GENERAL", view(arrives(null)).getAnswered());
    assertEquals(2, mailTo(sender).size());
  }

  @Test
  void whoLostTheAccountIsAStranger() throws Exception {
    administers(twins.one());
    ask(owner, "update portal.account set enabled = false where id = ?", twins.one().hr());
    assertEquals("GENERAL", view(arrives(null)).getAnswered());
  }

  @Test
  void aProgramIsNeverAnswered() throws Exception {
    administers(twins.one());
    UUID mail = arrives(WhyAside.AUTOMATIC);
    assertEquals("NOTHING", view(mail).getAnswered());
    assertEquals(WhyAside.TURNED_AWAY, view(mail).getWhy());
    assertEquals(List.of(), mailTo(sender));
  }

  @Test
  void theDpoOpensItAsARequestThatHasLostTheList() throws Exception {
    UUID mail = arrives(null);
    dpo(
        d -> {
          d.open(mail);
          return null;
        });
    assertEquals(
        List.of("ORIGINAL message.eml", "SCAN lettre.txt"),
        ask(
            owner,
            "select f.purpose || ' ' || f.name from portal.file f join portal.received_mail m on m.request_id = f.object_id where m.id = ? order by 1",
            mail));
    assertThrows(AccessDenied.class, () -> view(mail));
  }

  @Test
  void theDpoSaysThatAnAttachmentIsAList() throws Exception {
    administers(twins.one());
    UUID mail =
        arrives(
            WhyAside.AUTOMATIC,
            List.of(),
            original("Content-Type: application/pdf; name=liste.pdf\n\n%PDF-1.4 Canarelle"));
    assertEquals("AUTOMATIC", view(mail).getWhy().name());
    assertEquals("liste.pdf", dpo(d -> d.attachments(mail)).get(0).getName());
    RuleBroken none = assertThrows(RuleBroken.class, () -> turnAway(mail, Set.of()));
    assertEquals("mailbox.list.none", none.messageKey());
    turnAway(mail, Set.of(0));
    AsideView seen = view(mail);
    assertEquals(WhyAside.TURNED_AWAY, seen.getWhy());
    assertEquals(List.of(new SeenList("pdf", 18, null)), seen.getLists());
    assertEquals(DepositState.WAITING, seen.getDeposit());
    assertEquals(1, mailTo(sender).size());
    assertEquals(1, seen.getFiles().size(), "the mail stays, without it");
    assertEquals(List.of(), dpo(d -> d.attachments(mail)));
    assertEquals(
        List.of("1"),
        ask(
            owner,
            "select count(*) from portal.file where object_id = ? and erased_at is not null",
            mail));
  }

  @Test
  void aReplyJoinsItsRequestWithoutTheList() throws Exception {
    Twins.Twin client = twins.one();
    administers(client);
    UUID request = UUID.randomUUID();
    UUID ticket = UUID.randomUUID();
    ask(
        owner,
        "insert into portal.rights_request (tenant_id, id, reference, person_id, kind, received_at, recorded_at, language, version)"
            + " values (?, ?, ?, ?, 'RECTIFICATION', now(), now(), 'fr', 0)",
        client.tenant(),
        request,
        request.toString(),
        client.person());
    ask(
        owner,
        "insert into portal.ticket (tenant_id, id, request_id, person_id, desk, kind, reference, person_name, language, items, state, received_at, legal_end, internal_target, version)"
            + " values (?, ?, ?, ?, 'DPO', 'RECTIFICATION', 'D', 'Zoé', 'fr', 'JOB_TITLE', 'TAKEN', now(), current_date + 30, current_date + 30, 0)",
        client.tenant(),
        ticket,
        request,
        client.person());
    IncomingMail mail =
        mail(
            null,
            List.of(new SeenList("csv", 1200, 40)),
            UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
    calls.call(
        MailboxJob.class,
        Audience.JOB,
        client.tenant(),
        null,
        j -> {
          j.join(client.tenant(), ticket, mail, NOW);
          return null;
        });
    assertEquals(
        List.of(
            "Voici.\n\nListe de personnes détruite sans être gardée : fichier .csv (1 ko, 40 lignes)"),
        ask(owner, "select text from portal.request_message where ticket_id = ?", ticket));
    assertEquals(
        List.of("DEPOSIT 40"),
        ask(
            owner,
            "select m.answered || ' ' || l.people from portal.received_mail m join portal.turned_away_list l on l.mail_id = m.id where m.ticket_id = ?",
            ticket));
    assertEquals(1, mailTo(sender).size());
  }

  @Test
  void aMailingListIsNotAnsweredEvenThen() throws Exception {
    administers(twins.one());
    UUID mail =
        arrives(
            WhyAside.LIST,
            List.of(),
            original("Content-Type: application/pdf; name=liste.pdf\n\n%PDF-1.4"));
    turnAway(mail, Set.of(0));
    assertEquals(List.of(), mailTo(sender));
    assertEquals("NOTHING", view(mail).getAnswered());
  }

  @Test
  void afterAMonthNothingIsLeftButTheRecord() throws Exception {
    UUID mail = arrives(null);
    clock.moveTo(NOW.plus(Duration.ofDays(31)));
    job(
        j -> {
          j.forget(OPERATOR);
          return null;
        });
    assertEquals(
        List.of("0"), ask(owner, "select count(*) from portal.received_mail where id = ?", mail));
    assertEquals(
        List.of("0"),
        ask(owner, "select count(*) from portal.turned_away_list where mail_id = ?", mail));
  }

  @Test
  void nobodyAsksOrFulfilsForAnotherClient() throws Exception {
    administers(twins.one());
    UUID mail = arrives(null);
    try (Connection hr =
        database.as("portal_hr", twins.other().tenant(), null, twins.other().hr())) {
      assertEquals(
          List.of("0"), ask(hr, "update portal.deposit set opened_at = now() where id = ?", mail));
      assertThrows(
          SQLException.class,
          () ->
              ask(
                  hr,
                  "insert into portal.deposit (tenant_id, id, asked_at) values (?, ?, now())",
                  twins.other().tenant(),
                  mail));
    }
    try (Connection hr = database.as("portal_hr", twins.one().tenant(), null, twins.one().hr())) {
      assertThrows(
          SQLException.class, () -> ask(hr, "select portal.ask_deposit(?, 'x', now())", mail));
    }
  }

  private void administers(Twins.Twin client) throws SQLException {
    ask(owner, "update portal.account set email = upper(?) where id = ?", sender, client.hr());
  }

  private UUID arrives(WhyAside nature) throws SQLException {
    return arrives(
        nature,
        List.of(new SeenList("csv", 1200, 40)),
        original("Content-Type: text/plain; name=lettre.txt\n\nx"));
  }

  private UUID arrives(WhyAside nature, List<SeenList> lists, byte[] original) throws SQLException {
    byte[] fingerprint = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    IncomingMail mail = mail(nature, lists, fingerprint);
    job(
        j -> {
          j.putAside(OPERATOR, mail, original, clock.instant());
          return null;
        });
    return UUID.fromString(
        ask(
                owner,
                "select id from portal.received_mail where fingerprint = ?",
                (Object) fingerprint)
            .get(0));
  }

  private IncomingMail mail(WhyAside nature, List<SeenList> lists, byte[] fingerprint) {
    return new IncomingMail(
        sender,
        "Paule",
        "La liste",
        "Voici.",
        Locale.FRENCH,
        nature,
        List.of(),
        lists,
        fingerprint,
        null);
  }

  private byte[] original(String attachment) {
    String raw =
        "From: "
            + sender
            + "\nSubject: La liste\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nVoici.\n--b\n"
            + attachment
            + "\n--b--\n";
    return raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private void imports(Twins.Twin client) {
    String file = "Matricule;Nom;Prénom\n90001;Un;Une\n90002;Deux;Due\n";
    UUID id =
        calls.call(
            StaffImports.class,
            Audience.HR,
            client.tenant(),
            client.hr(),
            i -> i.read(() -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    calls.call(
        StaffImports.class,
        Audience.HR,
        client.tenant(),
        client.hr(),
        i -> {
          i.confirm(id, i.view(id).getVersion());
          return null;
        });
  }

  private Optional<DepositState> comes(Twins.Twin client, UUID deposit) {
    return calls.call(
        ClientDeposits.class, Audience.HR, client.tenant(), client.hr(), d -> d.open(deposit));
  }

  private AsideView view(UUID mail) {
    return dpo(d -> d.one(mail));
  }

  private void turnAway(UUID mail, Set<Integer> chosen) {
    dpo(
        d -> {
          d.turnAway(mail, chosen);
          return null;
        });
  }

  private <T> T dpo(Function<DpoMailbox, T> act) {
    return calls.call(DpoMailbox.class, Audience.DPO, null, twins.one().hr(), act);
  }

  private <T> T job(Function<MailboxJob, T> act) {
    return calls.call(MailboxJob.class, Audience.JOB, OPERATOR, null, act);
  }

  private List<String> mailTo(String address) throws SQLException {
    return ask(
        owner,
        "select subject || ' ' || body from portal.mail where address = ? order by id",
        address);
  }

  private String payload(UUID object) throws SQLException {
    return ask(
            owner,
            "select p.payload from portal.evidence_payload p join portal.evidence_entry e on e.tenant_id = p.tenant_id and e.id = p.entry_id"
                + " where e.object_id = ? and e.act = 'LIST_TURNED_AWAY'",
            object)
        .get(0);
  }
}
