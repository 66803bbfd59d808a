package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.datamap.Controller;
import fr.acta.portal.evidence.Denials;
import fr.acta.portal.file.FileRefused;
import fr.acta.portal.file.Upload;
import fr.acta.portal.intake.ClientIntake;
import fr.acta.portal.intake.DpoIntake;
import fr.acta.portal.intake.FormJob;
import fr.acta.portal.intake.Papers;
import fr.acta.portal.intake.PublicForm;
import fr.acta.portal.intake.Recording;
import fr.acta.portal.rightsrequest.AnswerBy;
import fr.acta.portal.rightsrequest.Channel;
import fr.acta.portal.rightsrequest.Requester;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.DpoLetters;
import fr.acta.portal.ticket.DpoProcedure;
import fr.acta.portal.ticket.DpoTickets;
import fr.acta.portal.ticket.IdentityCheck.Subject;
import fr.acta.portal.ticket.Right;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests that come otherwise than through an account, from their receipt to the right desk. */
@Tag("database")
class IntakeTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-04-10T09:00:00Z"), ZoneOffset.UTC);

  private Calls calls;
  private Twins twins;
  private Connection owner;
  private UUID dpo;

  @BeforeEach
  void start() throws Exception {
    TestDatabase database = TestDatabase.get();
    calls = new Calls(database, NOW);
    twins = Twins.make(database);
    owner = database.connect("portal_owner");
    dpo = twins.one().hr();
    ask(
        owner,
        "insert into portal.client_organisation values (?, 'OPERATOR', 'Operator', '853264711', '85326471100013', 'rue', '75000', 'Paris', 'DP', 'dp@lumen.example', now(), 0) on conflict do nothing",
        Denials.OPERATOR);
    ask(owner, "update portal.person set quarantined_until = null where id = ?", person());
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  private UUID person() {
    return twins.one().person();
  }

  private static Requester.Contact byPost(String name) {
    return new Requester.Contact(name, null, "3 rue Haute\n69001 Lyon", null, null);
  }

  private static Recording letter(Right right, LocalDate day, String name) {
    return new Recording(
        right,
        List.of(Controller.CLIENT, Controller.OPERATOR),
        Channel.POST,
        day,
        "Je demande …",
        Locale.FRENCH,
        AnswerBy.POST,
        byPost(name));
  }

  private <B> void asDpo(Class<B> type, UUID tenant, Consumer<B> act) {
    calls.call(
        type,
        Audience.DPO,
        tenant,
        dpo,
        boundary -> {
          act.accept(boundary);
          return null;
        });
  }

  private String one(String sql, Object... values) throws SQLException {
    List<String> found = ask(owner, sql, values);
    return found.isEmpty() ? null : found.get(0);
  }

  @Test
  void hrRecordsALetterWithItsTrueDateAndSeesOnlyItsPart() throws Exception {
    String reference =
        calls.call(
            ClientIntake.class,
            Audience.HR,
            twins.one().tenant(),
            twins.one().hr(),
            i ->
                i.record(
                    person(), letter(Right.ERASURE, LocalDate.of(2026, 3, 5), "Zoé"), Papers.NONE));
    assertEquals(
        List.of("CLIENT 2026-04-07 f", "DPO 2026-04-07 f"),
        ask(
            owner,
            "select desk || ' ' || legal_end || ' ' || case when identified then 't' else 'f' end from portal.ticket where reference = ? order by desk",
            reference));
    try (Connection hr =
        TestDatabase.get().as("portal_hr", twins.one().tenant(), null, twins.one().hr())) {
      assertEquals(
          List.of("CLIENT"),
          ask(hr, "select desk from portal.ticket where reference = ?", reference));
    }
  }

  @Test
  void aDayToComeIsNoDayOfReceipt() {
    RuleBroken no =
        assertThrows(
            RuleBroken.class,
            () ->
                calls.call(
                    ClientIntake.class,
                    Audience.HR,
                    twins.one().tenant(),
                    twins.one().hr(),
                    i ->
                        i.record(
                            person(),
                            letter(Right.ACCESS, LocalDate.of(2026, 4, 11), "Zoé"),
                            Papers.NONE)));
    assertEquals("intake.future", no.messageKey());
  }

  @Test
  void aMandateMeansThreeThingsToEstablish() throws Exception {
    String name = "Zoé " + UUID.randomUUID();
    Recording mandated = mandated(name);
    asDpo(DpoIntake.class, null, i -> i.recordUnknown(mandated, Papers.NONE));
    assertEquals(
        List.of("MANDATE", "PERSON", "REPRESENTATIVE"),
        ask(
            owner,
            "select subject from portal.identity_check c join portal.ticket t on t.tenant_id = c.tenant_id and t.id = c.ticket_id"
                + " where t.person_name = ? and c.state = 'MISSING' order by subject",
            name));
  }

  @Test
  void aMatchedRequestKeepsItsReferenceAndReceipt() throws Exception {
    String name = "Inconnue " + UUID.randomUUID();
    asDpo(
        DpoIntake.class,
        null,
        i -> i.recordUnknown(letter(Right.QUESTION, LocalDate.of(2026, 4, 1), name), Papers.NONE));
    UUID request =
        UUID.fromString(one("select request_id from portal.ticket where person_name = ?", name));
    // A question turns out to be a request.
    asDpo(
        DpoIntake.class,
        twins.one().tenant(),
        i -> i.match(request, twins.one().tenant(), person(), Right.ERASURE));
    assertEquals(
        "FORWARDED", one("select outcome from portal.ticket where request_id = ?", request));
    assertEquals(
        List.of("CLIENT ERASURE 2026-05-04", "DPO ERASURE 2026-05-04"),
        ask(
            owner,
            "select t.desk || ' ' || t.kind || ' ' || t.legal_end from portal.ticket t join portal.rights_request o on o.reference = t.reference and o.id = ?"
                + " where t.tenant_id = ? order by desk",
            request,
            twins.one().tenant()));
    // The answer of what went on elsewhere is no letter to post twice.
    assertEquals("0", one("select count(*) from portal.letter where recipient = ?", name));
  }

  @Test
  void theLetterIsReadByTheDeskThatWroteItDown() throws Exception {
    String mixed = recorded(Right.ERASURE);
    assertEquals(List.of("courrier.pdf"), seenByHr(mixed));
    // HR encloses what the DPO alone decides, and sees neither again.
    String dpos = recorded(Right.QUESTION);
    assertEquals(List.of(), seenByHr(dpos));
    String kept =
        "select f.purpose || ' ' || f.added_by from portal.file f join portal.rights_request r on r.id = f.object_id where r.reference = ?";
    assertEquals(List.of("SCAN HR"), ask(owner, kept, dpos));
    try (Connection hr = hr()) {
      String add =
          "insert into portal.file select tenant_id, gen_random_uuid(), id, 'SCAN', 'a.pdf', 'application/pdf', 1, 'x', 'x', now(), 'HR', null, 0"
              + " from (values (cast(? as uuid), cast(? as uuid))) r (tenant_id, id)";
      String request = one("select id from portal.rights_request where reference = ?", dpos);
      UUID later = UUID.fromString(request);
      assertThrows(SQLException.class, () -> ask(hr, add, twins.one().tenant(), later));
    }
  }

  @Test
  void aBadScanRecordsNothing() throws Exception {
    String name = "Zoé " + UUID.randomUUID();
    String before = one("select count(*) from portal.rights_request");
    Papers bad = new Papers(LETTER, List.of(new Upload("mandat.exe", () -> bytes("MZ\u0090"))));
    Recording mandated = mandated(name);
    FileRefused no =
        assertThrows(
            FileRefused.class,
            () -> asDpo(DpoIntake.class, null, i -> i.recordUnknown(mandated, bad)));
    assertEquals("MANDATE mandat.exe", no.purpose() + " " + no.name());
    Papers mandate = new Papers(List.of(), LETTER);
    Recording own = letter(Right.ACCESS, LocalDate.of(2026, 4, 1), "Zoé");
    RuleBroken nobody =
        assertThrows(
            RuleBroken.class,
            () -> asDpo(DpoIntake.class, null, i -> i.recordUnknown(own, mandate)));
    assertEquals("intake.mandateForNobody", nobody.messageKey());
    assertEquals(before, one("select count(*) from portal.rights_request"));
  }

  @Test
  void itsPapersGoOnWithAMatchedRequest() throws Exception {
    String name = "Zoé " + UUID.randomUUID();
    Papers papers = new Papers(LETTER, List.of(new Upload("mandat.pdf", () -> bytes(PDF + "m"))));
    Recording mandated = mandated(name);
    asDpo(DpoIntake.class, null, i -> i.recordUnknown(mandated, papers));
    UUID request =
        UUID.fromString(one("select request_id from portal.ticket where person_name = ?", name));
    UUID ticket = UUID.fromString(one("select id from portal.ticket where person_name = ?", name));
    asDpo(
        DpoTickets.class,
        Denials.OPERATOR,
        t -> assertEquals(2, t.view(Denials.OPERATOR, ticket).getFiles().size()));
    asDpo(
        DpoIntake.class,
        twins.one().tenant(),
        i -> i.match(request, twins.one().tenant(), person(), Right.ACCESS));
    String there =
        "select f.purpose || ' ' || coalesce(f.name, '-') from portal.file f where f.tenant_id = ? order by 1";
    assertEquals(
        List.of("MANDATE mandat.pdf", "SCAN courrier.pdf"),
        ask(owner, there, twins.one().tenant()));
    String left =
        "select purpose || ' ' || (wrapped_key is null) from portal.file where object_id = ? order by 1";
    assertEquals(List.of("MANDATE true", "SCAN true"), ask(owner, left, request));
    try (Connection hr = hr()) {
      assertEquals(List.of(), ask(hr, "select name from portal.file"));
    }
  }

  private static final String PDF = "%PDF-1.7 ";
  private static final List<Upload> LETTER =
      List.of(new Upload("courrier.pdf", () -> bytes(PDF + "x")));

  private static ByteArrayInputStream bytes(String content) {
    return new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1));
  }

  private String recorded(Right right) {
    return calls.call(
        ClientIntake.class,
        Audience.HR,
        twins.one().tenant(),
        twins.one().hr(),
        i ->
            i.record(
                person(),
                letter(right, LocalDate.of(2026, 4, 1), "Zoé"),
                new Papers(LETTER, List.of())));
  }

  private List<String> seenByHr(String reference) throws Exception {
    try (Connection hr = hr()) {
      String sql =
          "select f.name from portal.file f join portal.rights_request r on r.id = f.object_id where r.reference = ?";
      return ask(hr, sql, reference);
    }
  }

  private Connection hr() throws Exception {
    return TestDatabase.get().as("portal_hr", twins.one().tenant(), null, twins.one().hr());
  }

  private static Recording mandated(String name) {
    return new Recording(
        Right.ACCESS,
        List.of(),
        Channel.POST,
        LocalDate.of(2026, 4, 1),
        "Pour ma mère",
        Locale.FRENCH,
        AnswerBy.POST,
        new Requester.Contact("Paul", null, "3 rue Haute", null, name));
  }

  @Test
  void aFormBecomesARequestOnceItsAddressIsConfirmed() throws Exception {
    String email = UUID.randomUUID() + "@maison.example";
    Requester.Contact contact =
        new Requester.Contact("Zoé\r\nBcc: all@example.org", email, null, null, null);
    calls.call(
        PublicForm.class,
        Audience.PUBLIC,
        null,
        null,
        f -> {
          f.send(contact, Right.ACCESS, "Tout.", Locale.FRENCH, "192.0.2.1");
          return null;
        });
    job();
    assertEquals("0", one("select count(*) from portal.requester where email = ?", email));
    Matcher link =
        Pattern.compile("code=([0-9a-f]+)")
            .matcher(one("select body from portal.mail where address = ?", email));
    assertTrue(link.find());
    confirm("00" + link.group(1).substring(2));
    job();
    assertEquals("0", one("select count(*) from portal.requester where email = ?", email));
    confirm(link.group(1));
    job();
    confirm(link.group(1));
    job();
    assertEquals(
        List.of("Zoé Bcc: all@example.org FORM EMAIL 2026-05-11"),
        ask(
            owner,
            "select q.name || ' ' || r.channel || ' ' || r.answer_by || ' ' || t.legal_end from portal.requester q"
                + " join portal.rights_request r on r.id = q.request_id join portal.ticket t on t.request_id = r.id where q.email = ?",
            email));
    assertEquals("0", one("select count(*) from portal.form_request where email = ?", email));
  }

  @ParameterizedTest
  @EnumSource(Right.class)
  void everyRightCanBeSentByTheForm(Right right) throws Exception {
    String email = UUID.randomUUID() + "@maison.example";
    String dead = right == Right.HEIRS ? "Louis Martin" : null;
    calls.call(
        PublicForm.class,
        Audience.PUBLIC,
        null,
        null,
        f -> {
          f.send(
              new Requester.Contact("Zoé Martin", email, null, null, dead),
              right,
              "Je demande ce qui m’est dû.",
              Locale.FRENCH,
              "192.0.2.2");
          return null;
        });
    Matcher link =
        Pattern.compile("code=([0-9a-f]+)")
            .matcher(one("select body from portal.mail where address = ?", email));
    assertTrue(link.find());
    confirm(link.group(1));
    job();
    assertEquals(
        right + (right.isObeyed() ? " FORM DPO CLOSED" : " FORM DPO NEW"),
        one(
            "select r.kind || ' ' || r.channel || ' ' || t.desk || ' ' || t.state from portal.requester q"
                + " join portal.rights_request r on r.id = q.request_id join portal.ticket t on t.request_id = r.id where q.email = ?",
            email));
  }

  private void confirm(String code) {
    calls.call(
        PublicForm.class,
        Audience.PUBLIC,
        null,
        null,
        f -> {
          f.confirm(code);
          return null;
        });
  }

  private void job() {
    calls.call(
        FormJob.class,
        Audience.JOB,
        Denials.OPERATOR,
        null,
        j -> {
          j.file(Denials.OPERATOR);
          return null;
        });
  }

  @Test
  void aQuestionGoesWhereSheAskedToBeAnsweredAndHerAnswerIsWrittenDown() throws Exception {
    String name = "Lettre " + UUID.randomUUID();
    asDpo(
        DpoIntake.class,
        null,
        i -> i.recordUnknown(letter(Right.QUESTION, LocalDate.of(2026, 4, 1), name), Papers.NONE));
    UUID ticket = UUID.fromString(one("select id from portal.ticket where person_name = ?", name));
    asDpo(DpoTickets.class, Denials.OPERATOR, t -> t.take(Denials.OPERATOR, ticket, 1));
    int version = version(ticket);
    asDpo(
        DpoProcedure.class,
        Denials.OPERATOR,
        p ->
            p.askIdentity(
                Denials.OPERATOR, ticket, version, Subject.PERSON, null, "Votre matricule ?"));
    assertEquals(
        1,
        calls.call(DpoLetters.class, Audience.DPO, null, dpo, DpoLetters::print).stream()
            .filter(l -> l.getRecipient().equals(name))
            .count());
    assertEquals(
        List.of(), calls.call(DpoLetters.class, Audience.DPO, null, dpo, DpoLetters::waiting));
    int waiting = version(ticket);
    asDpo(
        DpoProcedure.class,
        Denials.OPERATOR,
        p -> p.heard(Denials.OPERATOR, ticket, waiting, "00042"));
    assertEquals("TAKEN", one("select state from portal.ticket where id = ?", ticket));
    assertEquals(
        "GIVEN", one("select state from portal.identity_check where ticket_id = ?", ticket));
  }

  private int version(UUID ticket) throws SQLException {
    return Integer.parseInt(one("select version from portal.ticket where id = ?", ticket));
  }
}
