package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.evidence.Denials;
import fr.acta.portal.file.DpoFiles;
import fr.acta.portal.file.FileRefused;
import fr.acta.portal.file.Upload;
import fr.acta.portal.recipient.DpoRecipients;
import fr.acta.portal.recipient.PaperLine;
import fr.acta.portal.recipient.Recipient;
import fr.acta.portal.recipient.RecipientFacts;
import fr.acta.portal.recipient.RecipientPaper.Kind;
import fr.acta.portal.recipient.RecipientView;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a recipient signed is on file, or not in force; what stood before is said to lack it. */
@Tag("database")
class RecipientPaperTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
  private static final Upload PDF = new Upload("contrat.pdf", () -> in("%PDF-1.7 contrat"));

  private TestDatabase database;
  private Calls calls;
  private Twins.Twin here;
  private Connection owner;

  @BeforeEach
  void start() throws Exception {
    database = TestDatabase.get();
    calls = new Calls(database, new MovedClock(Instant.parse("2026-04-10T09:00:00Z")));
    here = Twins.make(database).one();
    owner = database.connect("portal_owner");
    forgetAll();
  }

  @AfterEach
  void stop() throws SQLException {
    forgetAll();
    owner.close();
  }

  private void forgetAll() throws SQLException {
    ask(owner, "delete from portal.recipient_paper");
    ask(owner, "delete from portal.recipient");
  }

  @Test
  void whatIsEnteredNowIsInForceWithItsPapersAlone() throws Exception {
    UUID id = dpo(d -> d.add(facts(TODAY, TODAY)));
    assertEquals("NO_UNDERTAKING_PAPER", view(id).getState());
    assertEquals("NO_UNDERTAKING", fault());
    file(id, Kind.UNDERTAKING, PDF);
    assertEquals("NO_INSTRUCTIONS_PAPER", view(id).getState());
    assertEquals("NO_INSTRUCTIONS", fault());
    file(id, Kind.INSTRUCTIONS, PDF);
    assertEquals("READY", view(id).getState());
    assertEquals(List.of(), view(id).getMissing());
    assertNull(fault());
    assertEquals(
        List.of("RECIPIENT_PAPER_FILED", "RECIPIENT_PAPER_FILED"),
        ask(
            owner,
            "select act from portal.evidence_entry where object_id = ? and act like '%PAPER%'",
            id));
  }

  @Test
  void aNewDateNeedsItsPaperAndTheFormerStays() throws Exception {
    UUID id = dpo(d -> d.add(facts(TODAY.minusYears(1), TODAY)));
    file(id, Kind.UNDERTAKING, PDF);
    file(id, Kind.INSTRUCTIONS, PDF);
    assertNull(fault());
    change(id, facts(TODAY, TODAY));
    assertEquals("NO_UNDERTAKING", fault());
    assertEquals(List.of("UNDERTAKING"), view(id).getMissing());
    file(id, Kind.UNDERTAKING, PDF);
    assertNull(fault());
    List<PaperLine> papers =
        dpo(d -> d.papers(id)).stream().filter(p -> p.getKind().equals("UNDERTAKING")).toList();
    assertEquals(
        List.of(TODAY, TODAY.minusYears(1)), papers.stream().map(PaperLine::getDated).toList());
    assertEquals(
        List.of(true, false), papers.stream().map(p -> p.getReplacedAt() == null).toList());
    UUID former = papers.get(1).getFiles().get(0).getId();
    byte[] kept =
        calls.call(
            DpoFiles.class,
            Audience.DPO,
            null,
            here.hr(),
            f -> f.piece(Denials.OPERATOR, former, 0));
    assertEquals("%PDF-1.7 contrat", new String(kept, StandardCharsets.UTF_8));
  }

  @Test
  void whatStoodBeforeGoesOnAndIsSaidToLackIt() throws Exception {
    UUID id = before();
    assertNull(fault());
    assertEquals("READY", view(id).getState());
    assertEquals(List.of("UNDERTAKING", "INSTRUCTIONS"), view(id).getMissing());
    RecipientView was = view(id);
    change(id, facts(was.getUndertakingOn(), was.getInstructionsOn()));
    assertNull(fault(), "another name asks for no paper");
    change(id, facts(TODAY, was.getInstructionsOn()));
    assertEquals("NO_UNDERTAKING", fault());
    change(id, facts(was.getUndertakingOn(), was.getInstructionsOn()));
    assertEquals("NO_UNDERTAKING", fault(), "no way back to the old indulgence");
  }

  @Test
  void whatCannotBeFiledIsToldAndNothingRemains() throws Exception {
    UUID id = dpo(d -> d.add(facts(TODAY, null)));
    assertEquals("recipient.paper.none", refused(id, Kind.UNDERTAKING).messageKey());
    assertEquals(
        "recipient.paper.undated.INSTRUCTIONS", refused(id, Kind.INSTRUCTIONS, PDF).messageKey());
    Upload script = new Upload("contrat.html", () -> in("<html><script>"));
    assertThrows(FileRefused.class, () -> file(id, Kind.UNDERTAKING, script));
    assertEquals(List.of("0"), ask(owner, "select count(*) from portal.recipient_paper"));
    int version = view(id).getVersion();
    change(id, facts(TODAY, TODAY));
    RuleBroken stale =
        assertThrows(
            RuleBroken.class, () -> dpo(d -> filed(d, id, version, Kind.UNDERTAKING, PDF)));
    assertEquals("recipient.changedMeanwhile", stale.messageKey());
  }

  @Test
  void theDocumentIsTheDposAlone() throws Exception {
    UUID id = dpo(d -> d.add(facts(TODAY, TODAY)));
    file(id, Kind.UNDERTAKING, PDF);
    for (String role : List.of("portal_hr", "portal_person", "portal_job", "portal_operator"))
      try (Connection reader = database.as(role, here.tenant(), here.person(), here.hr())) {
        assertThrows(
            SQLException.class, () -> ask(reader, "select id from portal.recipient_paper"), role);
      }
    for (String role : List.of("portal_hr", "portal_person"))
      try (Connection reader = database.as(role, here.tenant(), here.person(), here.hr())) {
        assertEquals(
            List.of(), ask(reader, "select id from portal.file where purpose = 'PAPER'"), role);
      }
    try (Connection sql = database.as("portal_dpo", null, null, here.hr())) {
      assertEquals(
          List.of(),
          ask(
              sql,
              "update portal.recipient_paper set replaced_at = now() where replaced_at is not null returning id"));
      assertThrows(SQLException.class, () -> ask(sql, "delete from portal.recipient_paper"));
    }
    try (Connection sql = database.as("portal_dpo", null, null, here.hr())) {
      assertThrows(
          SQLException.class,
          () -> ask(sql, "update portal.recipient set undertaking_paper_due = false"));
    }
  }

  private UUID before() throws SQLException {
    UUID id = UUID.randomUUID();
    ask(
        owner,
        "insert into portal.recipient (tenant_id, id, name, does_fr, does_en, kind, country, undertaking_on, instructions_on, services, items, recorded_at, version)"
            + " values (?, ?, 'Ancien', 'fait', 'does', 'PROCESSOR', 'FR', '2020-01-01', '2020-01-01', 'E_LEARNING', 'LAST_NAME', now(), 0)",
        Denials.OPERATOR,
        id);
    return id;
  }

  private static RecipientFacts facts(LocalDate undertaking, LocalDate instructions) {
    return new RecipientFacts(
        "Aprendo",
        "publie",
        "publishes",
        Recipient.Kind.PROCESSOR,
        "FR",
        null,
        undertaking,
        null,
        instructions,
        Set.of(Service.E_LEARNING),
        Set.of(DataItem.LAST_NAME),
        null);
  }

  private static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private RecipientView view(UUID id) {
    return dpo(d -> d.one(id));
  }

  private void change(UUID id, RecipientFacts facts) {
    dpo(
        d -> {
          d.change(id, d.one(id).getVersion(), facts);
          return null;
        });
  }

  private void file(UUID id, Kind kind, Upload... given) {
    dpo(d -> filed(d, id, d.one(id).getVersion(), kind, given));
  }

  private RuleBroken refused(UUID id, Kind kind, Upload... given) {
    return assertThrows(RuleBroken.class, () -> file(id, kind, given));
  }

  private static Void filed(DpoRecipients d, UUID id, int version, Kind kind, Upload... given) {
    d.file(id, version, kind, List.of(given));
    return null;
  }

  private <T> T dpo(Function<DpoRecipients, T> act) {
    return calls.call(DpoRecipients.class, Audience.DPO, null, here.hr(), act);
  }

  /** As HR asks on this legal day; null when it is ready. */
  private String fault() throws SQLException {
    try (Connection hr = database.as("portal_hr", here.tenant(), null, here.hr())) {
      ask(hr, "select set_config('portal.today', ?, false)", TODAY.toString());
      return ask(hr, "select portal.recipient_fault('E_LEARNING', '{LAST_NAME}')").get(0);
    }
  }
}
