package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.file.FileLine;
import fr.acta.portal.file.FileRefused;
import fr.acta.portal.file.Upload;
import fr.acta.portal.rightsrequest.FiledRequest;
import fr.acta.portal.rightsrequest.MyDraft;
import fr.acta.portal.rightsrequest.MyRequests;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.ClientProcedure;
import fr.acta.portal.ticket.ClientTickets;
import fr.acta.portal.ticket.Decision;
import fr.acta.portal.ticket.DecisionDraft;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.ticket.DpoTickets;
import fr.acta.portal.ticket.IdentityCheck.How;
import fr.acta.portal.ticket.IdentityCheck.Subject;
import fr.acta.portal.ticket.ItemView;
import fr.acta.portal.ticket.RefusalGround;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.ticket.TicketView;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files that come with words: kept with them or not at all, and read by whom they are for. */
@Tag("database")
class UploadsTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-04-10T09:00:00Z"), ZoneOffset.UTC);
  private static final List<Upload> ONE = List.of(file("lettre.pdf", "%PDF-1.7 x"));

  private Calls calls;
  private Twins.Twin here;
  private Connection owner;

  @BeforeEach
  void start() throws Exception {
    TestDatabase database = TestDatabase.get();
    calls = new Calls(database, NOW);
    here = Twins.make(database).one();
    owner = database.connect("portal_owner");
    ask(owner, "update portal.person set quarantined_until = null where id = ?", here.person());
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @Test
  void whatSheSendsIsForTheDeskThatAsked() throws Exception {
    UUID request = filed(DataItem.JOB_TITLE, DataItem.CONTACT_PHONE);
    UUID client = ticket(request, "CLIENT");
    UUID dpos = ticket(request, "DPO");
    dpo(dpos, (t, version) -> t.take(here.tenant(), dpos, version));
    dpo(dpos, (t, version) -> t.ask(here.tenant(), dpos, version, "Lequel ?", ONE));
    reply(dpos, file("note.txt", "Celui-ci"), file("b.pdf", "%PDF-1.7 y"));
    assertEquals(List.of("lettre.pdf", "note.txt", "b.pdf"), names(dpo(dpos).getFiles()));
    assertEquals(List.of(), view(client).getFiles());
    FiledRequest filed = mine(request);
    filed
        .getParts()
        .forEach(
            part -> assertEquals(part.getDesk() == Desk.DPO ? 3 : 0, filed.exchanged(part).size()));
    try (Connection hr = TestDatabase.get().as("portal_hr", here.tenant(), null, here.hr())) {
      assertEquals(List.of(), ask(hr, "select name from portal.file"));
      assertEquals(List.of(), ask(hr, "select file_id from portal.file_chunk"));
    }
  }

  @Test
  void aBadFileKeepsTheWordsBack() throws Exception {
    UUID ticket = asked();
    Upload program = file("C:\\moi\\photo.png", "MZ\u0090\u0000");
    FileRefused no =
        assertThrows(
            FileRefused.class, () -> reply(ticket, file("bon.pdf", "%PDF-1.7 x"), program));
    assertEquals("file.type photo.png", no.messageKey() + " " + no.name());
    assertEquals("file.type", no.getMessage());
    Upload[] four = {ONE.get(0), ONE.get(0), ONE.get(0), ONE.get(0)};
    no = assertThrows(FileRefused.class, () -> reply(ticket, four));
    assertEquals("file.tooManyAtOnce", no.messageKey());
    assertEquals(
        List.of("WAITING"), ask(owner, "select state from portal.ticket where id = ?", ticket));
    for (String table : List.of("file", "file_chunk"))
      assertEquals(List.of("0"), count("portal." + table + " where tenant_id = ?", here.tenant()));
    String hers = "portal.request_message where ticket_id = ? and author = 'PERSON'";
    assertEquals(List.of("0"), count(hers, ticket));
    reply(ticket, ONE.get(0));
    // The same form once more is neither a second message nor a second file.
    assertThrows(RuleBroken.class, () -> reply(ticket, ONE.get(0)));
    assertEquals(List.of("1"), count(hers, ticket));
    assertEquals(List.of("1"), count("portal.file where object_id = ?", ticket));
  }

  @Test
  void noQuestionTakesAFileWhereSheIsAnsweredByPost() throws Exception {
    UUID request = filed(DataItem.JOB_TITLE);
    UUID ticket = ticket(request, "CLIENT");
    hr(ClientTickets.class, ticket, (t, version) -> t.take(ticket, version));
    ask(owner, "update portal.rights_request set answer_by = 'POST' where id = ?", request);
    RuleBroken no =
        assertThrows(
            RuleBroken.class,
            () ->
                hr(
                    ClientTickets.class,
                    ticket,
                    (t, version) -> t.ask(ticket, version, "Lequel ?", ONE)));
    assertEquals("ticket.fileHereOnly", no.messageKey());
  }

  @Test
  void evidenceOfIdentityIsForgottenByTheAnswer() throws Exception {
    UUID ticket = proven();
    hr(
        ClientProcedure.class,
        ticket,
        (p, version) -> p.confirmIdentity(ticket, version, Subject.PERSON, How.DOCUMENT));
    decide(ticket, Decision.REFUSED);
    forgotten(ticket);
  }

  @Test
  void andByEveryOtherEnd() throws Exception {
    UUID givenUp = proven();
    askWho(givenUp);
    hr(ClientProcedure.class, givenUp, (p, version) -> p.askAgain(givenUp, version));
    hr(ClientProcedure.class, givenUp, (p, version) -> p.giveUp(givenUp, version, "Sans réponse."));
    forgotten(givenUp);

    UUID joined = proven();
    UUID other = ticket(filed(DataItem.WORK_EMAIL), "CLIENT");
    hr(ClientProcedure.class, joined, (p, version) -> p.join(joined, version, other));
    forgotten(joined);

    UUID withdrawn = proven();
    UUID request = view(withdrawn).getRequestId();
    she(
        MyRequests.class,
        m -> {
          m.withdraw(request);
          return null;
        });
    forgotten(withdrawn);

    UUID bySql = proven();
    ask(
        owner,
        "update portal.ticket set state = 'CLOSED', closed_at = now(), outcome = 'WITHDRAWN', answer = 'a' where id = ?",
        bySql);
    assertEquals(List.of("t"), ask(owner, GONE, bySql));
  }

  @Test
  void whatIsGatheredGoesWithAnAnswerThatAccepts() throws Exception {
    UUID request = filed(DataItem.JOB_TITLE);
    UUID ticket = gathered(request);
    assertEquals(List.of("données.csv"), names(view(ticket).getGathered()));
    assertEquals(List.of(), handedOver(request));
    decide(ticket, Decision.ACCEPTED);
    assertEquals(List.of("données.csv"), handedOver(request));

    UUID refused = filed(DataItem.WORK_EMAIL);
    decide(gathered(refused), Decision.REFUSED);
    assertEquals(List.of(), handedOver(refused));

    UUID withdrawn = filed(DataItem.WORK_EMAIL);
    gathered(withdrawn);
    she(
        MyRequests.class,
        m -> {
          m.withdraw(withdrawn);
          return null;
        });
    assertEquals(List.of(), handedOver(withdrawn));
  }

  @Test
  void whatIsTakenOutIsNeverHandedOver() throws Exception {
    UUID request = filed(DataItem.JOB_TITLE);
    UUID ticket = gathered(request);
    UUID wrong = view(ticket).getGathered().get(0).getId();
    String seal = answer(ticket);
    int read = version(ticket);
    hr(ClientProcedure.class, ticket, (p, version) -> p.gather(ticket, version, ONE));
    assertEquals(read + 1, version(ticket));
    RuleBroken no =
        assertThrows(
            RuleBroken.class,
            () -> hr(ClientTickets.class, ticket, (t, version) -> t.send(ticket, read, seal)));
    assertEquals("ticket.changedMeanwhile", no.messageKey());
    hr(ClientProcedure.class, ticket, (p, version) -> p.drop(ticket, version, wrong));
    UUID letter = view(ticket).getGathered().get(0).getId();
    UUID other = gathered(filed(DataItem.WORK_EMAIL));
    assertThrows(
        AccessDenied.class,
        () -> hr(ClientProcedure.class, other, (p, version) -> p.drop(other, version, letter)));
    decide(ticket, Decision.ACCEPTED);
    assertEquals(List.of("lettre.pdf"), handedOver(request));
    assertThrows(
        RuleBroken.class,
        () -> hr(ClientProcedure.class, ticket, (p, version) -> p.drop(ticket, version, letter)));
  }

  private String answer(UUID ticket) {
    return calls.call(
        ClientTickets.class,
        Audience.HR,
        here.tenant(),
        here.hr(),
        t -> t.preview(ticket).getSeal());
  }

  private UUID gathered(UUID request) throws SQLException {
    UUID ticket = ticket(request, "CLIENT");
    hr(ClientTickets.class, ticket, (t, version) -> t.take(ticket, version));
    draft(ticket, Decision.ACCEPTED);
    List<Upload> table = List.of(file("données.csv", "poste;Vernisseuse\n"));
    hr(
        ClientProcedure.class,
        ticket,
        (p, version) -> p.executed(ticket, version, "Effacé de la paie.", table));
    return ticket;
  }

  private List<String> handedOver(UUID request) {
    FiledRequest filed = mine(request);
    return names(filed.handedOver(filed.getParts().get(0)));
  }

  private static final String GONE =
      "select bool_and(wrapped_key is null and name is null and not exists (select from portal.file_chunk c where c.file_id = f.id))"
          + " from portal.file f where object_id = ? and purpose = 'IDENTITY'";

  private void forgotten(UUID ticket) throws SQLException {
    assertEquals(List.of("t"), ask(owner, GONE, ticket));
    String erased = "portal.evidence_entry where object_id = ? and act = 'FILE_ERASED'";
    assertEquals(List.of("1"), count(erased, ticket));
  }

  /** A ticket whose person was asked who she is, and sent evidence of it. */
  private UUID proven() throws SQLException {
    UUID ticket = ticket(filed(DataItem.JOB_TITLE), "CLIENT");
    hr(ClientTickets.class, ticket, (t, version) -> t.take(ticket, version));
    askWho(ticket);
    reply(ticket, ONE.get(0));
    assertEquals(
        List.of("IDENTITY"),
        ask(owner, "select purpose from portal.file where object_id = ?", ticket));
    return ticket;
  }

  private void askWho(UUID ticket) {
    hr(
        ClientProcedure.class,
        ticket,
        (p, version) ->
            p.askIdentity(ticket, version, Subject.PERSON, "Deux Zoé.", "Qui êtes-vous ?"));
  }

  private UUID asked() throws SQLException {
    UUID ticket = ticket(filed(DataItem.JOB_TITLE), "CLIENT");
    hr(ClientTickets.class, ticket, (t, version) -> t.take(ticket, version));
    hr(ClientTickets.class, ticket, (t, version) -> t.ask(ticket, version, "Lequel ?", List.of()));
    return ticket;
  }

  private UUID filed(DataItem... items) {
    she(
        MyDraft.class,
        d -> {
          d.choose(Right.ERASURE, List.of(items));
          return d.say(Right.ERASURE, "Parce que.");
        });
    UUID draft = she(MyDraft.class, d -> d.current(Right.ERASURE).orElseThrow().getId());
    return she(MyDraft.class, d -> d.file(draft, Locale.FRENCH));
  }

  private void reply(UUID ticket, Upload... files) {
    int version = version(ticket);
    she(
        MyRequests.class,
        m -> {
          m.reply(ticket, version, "Voici.", List.of(files));
          return null;
        });
  }

  private int version(UUID ticket) {
    try {
      return Integer.parseInt(
          ask(owner, "select version from portal.ticket where id = ?", ticket).get(0));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void draft(UUID ticket, Decision decision) {
    TicketView view = view(ticket);
    boolean refused = decision == Decision.REFUSED;
    RefusalGround ground = refused ? RefusalGround.of(view.getRight()).get(0) : null;
    Map<UUID, DecisionDraft.Choice> choices =
        view.getItems().stream()
            .collect(
                Collectors.toMap(
                    ItemView::getId,
                    i -> new DecisionDraft.Choice(decision, ground, refused ? "Motif." : null)));
    hr(
        ClientTickets.class,
        ticket,
        (t, version) -> t.saveDraft(ticket, new DecisionDraft(version, "Bonjour.", choices)));
  }

  private void decide(UUID ticket, Decision decision) {
    draft(ticket, decision);
    hr(
        ClientTickets.class,
        ticket,
        (t, version) -> t.send(ticket, version, t.preview(ticket).getSeal()));
  }

  private FiledRequest mine(UUID request) {
    return she(MyRequests.class, m -> m.open(request));
  }

  private TicketView view(UUID ticket) {
    return calls.call(
        ClientTickets.class, Audience.HR, here.tenant(), here.hr(), t -> t.view(ticket));
  }

  private TicketView dpo(UUID ticket) {
    return calls.call(
        DpoTickets.class,
        Audience.DPO,
        here.tenant(),
        here.hr(),
        t -> t.view(here.tenant(), ticket));
  }

  private void dpo(UUID ticket, BiConsumer<DpoTickets, Integer> act) {
    int version = version(ticket);
    calls.call(
        DpoTickets.class,
        Audience.DPO,
        here.tenant(),
        here.hr(),
        boundary -> {
          act.accept(boundary, version);
          return null;
        });
  }

  private <B> void hr(Class<B> type, UUID ticket, BiConsumer<B, Integer> act) {
    int version = version(ticket);
    calls.call(
        type,
        Audience.HR,
        here.tenant(),
        here.hr(),
        boundary -> {
          act.accept(boundary, version);
          return null;
        });
  }

  private <B, T> T she(Class<B> type, Function<B, T> act) {
    return calls.call(type, Audience.PERSON, here.tenant(), here.person(), here.account(), act);
  }

  private UUID ticket(UUID request, String desk) throws SQLException {
    String sql = "select id from portal.ticket where request_id = ? and desk = ?";
    return UUID.fromString(ask(owner, sql, request, desk).get(0));
  }

  private List<String> count(String from, Object value) throws SQLException {
    return ask(owner, "select count(*) from " + from, value);
  }

  private static List<String> names(List<FileLine> files) {
    return files.stream().map(FileLine::getName).toList();
  }

  private static Upload file(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new Upload(name, () -> new ByteArrayInputStream(bytes));
  }
}
