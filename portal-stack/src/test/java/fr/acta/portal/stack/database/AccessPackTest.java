package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import fr.acta.portal.answer.ClientPacks;
import fr.acta.portal.answer.CodedPack;
import fr.acta.portal.answer.DpoPacks;
import fr.acta.portal.answer.MyPack;
import fr.acta.portal.answer.MyPacks;
import fr.acta.portal.answer.PackJob;
import fr.acta.portal.answer.PackState;
import fr.acta.portal.answer.PackValueView;
import fr.acta.portal.answer.PackView;
import fr.acta.portal.answer.PortabilitySchema;
import fr.acta.portal.answer.Redaction;
import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.file.DpoFiles;
import fr.acta.portal.file.FileLine;
import fr.acta.portal.file.PersonFiles;
import fr.acta.portal.outside.OutsideTask.Result;
import fr.acta.portal.rightsrequest.MyDraft;
import fr.acta.portal.stack.OpenedPack;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.ClientTickets;
import fr.acta.portal.ticket.Decision;
import fr.acta.portal.ticket.DecisionDraft;
import fr.acta.portal.ticket.DpoTickets;
import fr.acta.portal.ticket.Outcome;
import fr.acta.portal.ticket.Right;
import java.io.ByteArrayOutputStream;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A copy from the desk's wish to its end, on the real database. */
@Tag("database")
class AccessPackTest {
  private static final Instant NOW = Instant.parse("2026-04-10T09:00:00Z");

  private final MovedClock clock = new MovedClock(NOW);
  private Calls calls;
  private Twins.Twin here;
  private Twins.Twin other;
  private Connection owner;

  @BeforeEach
  void start() throws Exception {
    TestDatabase database = TestDatabase.get();
    calls = new Calls(database, clock);
    Twins twins = Twins.make(database);
    here = twins.one();
    other = twins.other();
    owner = database.connect("portal_owner");
    ask(owner, "update portal.person set quarantined_until = null where id = ?", here.person());
    Twins.person(owner, here.tenant(), UUID.randomUUID(), here.importId(), "00099", "Dupont-Roux");
    ask(
        owner,
        "insert into portal.person_change (tenant_id, id, person_id, item, source, source_id, value_before, value_after, changed_at)"
            + " values (?, ?, ?, 'JOB_TITLE', 'IMPORT', ?, 'Remplace Mme DUPONT ROUX', 'Menuisière', now())",
        here.tenant(),
        UUID.randomUUID(),
        here.person(),
        here.importId());
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  @Test
  void fromTheWishToTheEnd() throws Exception {
    UUID ticket = accepted(Right.ACCESS, "CLIENT");
    assertTrue(view(ticket).isPreparable());
    hr(packs -> packs.prepare(ticket, packs.view(ticket).getTicketVersion()));
    assertEquals(PackState.WANTED, view(ticket).getState());
    UUID pack = build();
    PackView built = view(ticket);
    assertTrue(built.isReady());
    assertEquals(1, built.getSample().getFlagged(), "the free text names a colleague");
    PackValueView flag = built.getSample().flags(Locale.FRENCH).get(0);
    assertEquals("Dupont-Roux (nom de famille)", flag.getNames());
    assertTrue(
        built.searched(Locale.FRENCH).stream().anyMatch(line -> line.getValue() == 0),
        "what was not found is said");
    assertDenied(() -> mine(MyPacks.class, packs -> packs.open(pack)));

    Redaction.Place place = new Redaction.Place(flag.getTable(), flag.getColumn(), flag.getKey());
    assertEquals(
        "answer.redactionReason",
        assertThrows(
                RuleBroken.class,
                () -> hr(packs -> packs.redact(ticket, built.getVersion(), place, " ")))
            .messageKey());
    hr(packs -> packs.redact(ticket, built.getVersion(), place, "Un collègue y est nommé."));
    assertEquals(PackState.WANTED, view(ticket).getState(), "built anew without it");
    assertEquals(pack, build());
    assertEquals(0, view(ticket).getSample().getFlagged());
    assertEquals(
        List.of("2"),
        ask(
            owner,
            "select count(*) from portal.file where object_id = ? and erased_at is null",
            pack),
        "one pack and one sample");

    hr(packs -> packs.approve(ticket, packs.view(ticket).getVersion()));
    String text =
        call(ClientTickets.class, Audience.HR, here.tenant(), t -> t.preview(ticket).getText());
    assertTrue(text.contains("Un collègue y est nommé. (RGPD, art. 15, paragraphe 4"), text);
    assertTrue(text.contains("CNIL") && text.contains("trente jours"), text);
    assertDenied(() -> mine(MyPacks.class, packs -> packs.open(pack)));
    hrSends(ticket);
    assertEquals(
        List.of(Outcome.PARTLY.name()),
        ask(owner, "select outcome from portal.ticket where id = ?", ticket));

    MyPack hers = mine(MyPacks.class, MyPacks::all).get(0);
    assertEquals(NOW.plus(Duration.ofDays(30)), hers.getUntil());
    OpenedPack opened = new OpenedPack(download(pack)).isWhole();
    assertFalse(opened.text("data.json").contains("DUPONT"));
    assertFalse(opened.text("lisez-moi.pdf").contains("DUPONT"));
    assertTrue(opened.text("csv/person_change.csv").contains("[non communiqué]"));
    assertTrue(opened.text("lisez-moi.pdf").contains("Un collègue y est nommé."));
    assertEquals(1, mine(MyPacks.class, MyPacks::all).get(0).getDownloads());
    assertDenied(
        () ->
            call(
                MyPacks.class,
                Audience.PERSON,
                other.tenant(),
                other.person(),
                packs -> packs.open(pack)));

    assertEquals(0, destroyed());
    clock.moveTo(NOW.plus(Duration.ofDays(30)));
    assertDenied(() -> mine(MyPacks.class, packs -> packs.open(pack)));
    assertEquals(1, destroyed());
    assertFalse(mine(MyPacks.class, MyPacks::all).get(0).isThere());
    assertEquals(
        List.of("0"),
        ask(
            owner,
            "select count(*) from portal.file f where f.object_id = ? and (f.wrapped_key is not null"
                + " or exists (select from portal.file_chunk c where c.file_id = f.id))",
            pack));
    assertEquals(
        List.of("PACK_WANTED", "PACK_APPROVED", "PACK_DOWNLOADED", "PACK_DESTROYED"),
        ask(
            owner,
            "select act from portal.evidence_entry where object_id = ? and act like 'PACK%' order by at, id",
            ticket));
  }

  @Test
  void aNodeLostHalfwayLeavesOnePack() throws Exception {
    UUID ticket = accepted(Right.ACCESS, "CLIENT");
    hr(packs -> packs.prepare(ticket, packs.view(ticket).getTicketVersion()));
    UUID pack = job(j -> j.begin(here.tenant())).orElseThrow();
    assertEquals(Optional.empty(), job(j -> j.begin(here.tenant())), "it is begun");
    assertThrows(
        IllegalStateException.class,
        () ->
            job(
                j -> {
                  j.build(here.tenant(), pack);
                  throw new IllegalStateException("killed before the end");
                }));
    assertEquals(
        List.of("0"), ask(owner, "select count(*) from portal.file where object_id = ?", pack));
    assertEquals(PackState.BUILDING, view(ticket).getState());
    clock.moveTo(NOW.plus(Duration.ofMinutes(2)));
    assertEquals(Optional.of(pack), job(j -> j.begin(here.tenant())), "begun again");
    try (Connection node = TestDatabase.get().as("portal_job", here.tenant(), null, null)) {
      ask(node, "select id from portal.access_pack where id = ? for update", pack);
      assertEquals(false, job(j -> j.build(here.tenant(), pack)), "another node is at it");
    }
    assertEquals(true, job(j -> j.build(here.tenant(), pack)));
    assertEquals(false, job(j -> j.build(here.tenant(), pack)), "once");
    assertEquals(
        List.of("1"),
        ask(
            owner,
            "select count(*) from portal.file where object_id = ? and purpose = 'PACK'",
            pack));
    assertEquals(
        List.of("0"),
        ask(
            owner,
            "select count(*) from portal.file_chunk c where not exists (select from portal.file f where f.id = c.file_id)"));
  }

  @Test
  void threeLostNodesAreAFailureThatTheDeskSees() throws Exception {
    UUID ticket = accepted(Right.ACCESS, "CLIENT");
    hr(packs -> packs.prepare(ticket, packs.view(ticket).getTicketVersion()));
    for (int i = 0; i < 3; i++) {
      assertTrue(job(j -> j.begin(here.tenant())).isPresent());
      clock.moveTo(clock.instant().plus(Duration.ofMinutes(2)));
    }
    assertEquals(Optional.empty(), job(j -> j.begin(here.tenant())));
    assertTrue(view(ticket).isFailed() && view(ticket).isPreparable());
    hr(packs -> packs.prepare(ticket, packs.view(ticket).getTicketVersion()));
    build();
    assertTrue(view(ticket).isReady());
  }

  @Test
  void eachDeskSeesItsOwnOnly() throws Exception {
    UUID client = accepted(Right.ACCESS, "CLIENT");
    UUID dpo =
        UUID.fromString(
            ask(
                    owner,
                    "select o.id from portal.ticket t join portal.ticket o on o.request_id = t.request_id and o.desk = 'DPO' where t.id = ?",
                    client)
                .get(0));
    accept(dpo, "DPO");
    hr(packs -> packs.prepare(client, packs.view(client).getTicketVersion()));
    UUID hrs = build();
    call(
        DpoPacks.class,
        Audience.DPO,
        here.tenant(),
        p -> {
          p.prepare(here.tenant(), dpo, p.view(here.tenant(), dpo).getTicketVersion());
          return null;
        });
    UUID dpos = build();
    assertThrows(
        RuleBroken.class,
        () ->
            call(DpoPacks.class, Audience.DPO, here.tenant(), p -> p.view(here.tenant(), client)));
    String visible = "select count(*) from portal.file where object_id = ?";
    try (Connection dpoRole = TestDatabase.get().as("portal_dpo", here.tenant(), null, here.hr());
        Connection hrRole = TestDatabase.get().as("portal_hr", here.tenant(), null, here.hr());
        Connection herRole =
            TestDatabase.get().as("portal_person", here.tenant(), here.person(), here.account());
        Connection publicRole = TestDatabase.get().as("portal_public", here.tenant(), null, null)) {
      assertEquals(List.of("0"), ask(dpoRole, visible, hrs));
      assertEquals(List.of("2"), ask(dpoRole, visible, dpos));
      assertEquals(List.of("2"), ask(hrRole, visible, hrs));
      assertEquals(List.of("0"), ask(hrRole, visible, dpos));
      assertEquals(List.of("0"), ask(herRole, visible, hrs));
      assertEquals(List.of("0"), ask(publicRole, visible, hrs));
    }
    assertEquals(
        List.of("person"),
        found(hrs, "person"),
        "the staff list is the employer's, and not in the operator's copy");
    assertEquals(List.of(), found(dpos, "person"));
  }

  private List<String> found(UUID pack, String table) throws SQLException {
    return ask(
        owner,
        "select name from portal.access_pack_search where pack_id = ? and name = ? and found > 0",
        pack,
        table);
  }

  /** Rows are read for a pack that is being built, and for nothing else. */
  @Test
  void theJobReadsNobodysRowsWithoutAPack() throws Exception {
    UUID ticket = accepted(Right.ACCESS, "CLIENT");
    hr(packs -> packs.prepare(ticket, packs.view(ticket).getTicketVersion()));
    UUID pack = build();
    String rows =
        "select content from portal.pack_rows(?, 'person', '[[{\"column\": \"id\"}]]', array['last_name'])";
    try (Connection job = TestDatabase.get().as("portal_job", here.tenant(), null, null)) {
      SQLException no = assertThrows(SQLException.class, () -> ask(job, rows, pack));
      assertTrue(no.getMessage().contains("NO_PACK"), no.getMessage());
    }
    ask(owner, "update portal.access_pack set state = 'BUILDING' where id = ?", pack);
    try (Connection elsewhere = TestDatabase.get().as("portal_job", other.tenant(), null, null)) {
      assertThrows(SQLException.class, () -> ask(elsewhere, rows, pack));
    }
    try (Connection hr = TestDatabase.get().as("portal_hr", here.tenant(), null, here.hr())) {
      assertThrows(SQLException.class, () -> ask(hr, rows, pack));
    }
  }

  @Test
  void withoutAnAccountACodeOpensIt() throws Exception {
    UUID ticket = accepted(Right.ACCESS, "CLIENT");
    ask(
        owner,
        "update portal.rights_request set answer_by = 'EMAIL', channel = 'EMAIL' where id = (select request_id from portal.ticket where id = ?)",
        ticket);
    ask(
        owner,
        "insert into portal.requester (tenant_id, request_id, name, email) select tenant_id, request_id, 'Zoé', 'zoe@maison.example' from portal.ticket where id = ?",
        ticket);
    hr(packs -> packs.prepare(ticket, packs.view(ticket).getTicketVersion()));
    UUID pack = build();
    hr(packs -> packs.approve(ticket, packs.view(ticket).getVersion()));
    assertEquals(
        "answer.notDelivered", assertThrows(RuleBroken.class, () -> code(ticket)).messageKey());
    hrSends(ticket);
    assertTrue(
        ask(owner, "select answer from portal.ticket where id = ?", ticket)
            .get(0)
            .contains("/pack?tenant=" + here.tenant() + "&id=" + pack));
    String code = code(ticket);
    for (int i = 0; i < 4; i++) assertFalse(opens(pack, "AAAA-AAAA-AAAA"));
    assertTrue(opens(pack, code.toLowerCase(Locale.ROOT)));
    byte[] piece =
        call(CodedPack.class, Audience.PUBLIC, null, p -> p.piece(here.tenant(), pack, code, 0))
            .orElseThrow();
    assertEquals('P', piece[0]);
    assertFalse(opens(pack, "AAAA-AAAA-AAAA"), "the fifth");
    assertFalse(opens(pack, code), "closed until the desk makes another");
    String next = code(ticket);
    assertFalse(opens(pack, code));
    assertTrue(opens(pack, next));
    assertEquals(
        List.of("2"), ask(owner, "select downloads from portal.access_pack where id = ?", pack));
    clock.moveTo(NOW.plus(Duration.ofDays(31)));
    assertFalse(opens(pack, next));
  }

  private boolean opens(UUID pack, String code) {
    return call(CodedPack.class, Audience.PUBLIC, null, p -> p.open(here.tenant(), pack, code))
        .isPresent();
  }

  private String code(UUID ticket) {
    return call(
        ClientPacks.class,
        Audience.HR,
        here.tenant(),
        p -> p.makeCode(ticket, p.view(ticket).getVersion()));
  }

  /** What she gave herself, by the schema that is published, and nothing else. */
  @Test
  void whatIsPortableFollowsItsSchema() throws Exception {
    ask(
        owner,
        "insert into portal.contact_details values (?, ?, 'zoe@maison.example', '+33612345678', now(), 0)",
        here.tenant(),
        here.person());
    UUID ticket = accepted(Right.PORTABILITY, "DPO");
    call(
        DpoPacks.class,
        Audience.DPO,
        here.tenant(),
        p -> {
          p.prepare(here.tenant(), ticket, p.view(here.tenant(), ticket).getTicketVersion());
          return null;
        });
    UUID pack = build();
    PackView built =
        call(DpoPacks.class, Audience.DPO, here.tenant(), p -> p.view(here.tenant(), ticket));
    call(
        DpoPacks.class,
        Audience.DPO,
        here.tenant(),
        p -> {
          p.approve(here.tenant(), ticket, built.getVersion());
          return null;
        });
    int version = version(ticket);
    call(
        DpoTickets.class,
        Audience.DPO,
        here.tenant(),
        t -> {
          t.send(here.tenant(), ticket, version, t.preview(here.tenant(), ticket).getSeal());
          return null;
        });
    OpenedPack opened = new OpenedPack(download(pack)).isWhole();
    String data = opened.text("data.json");
    assertTrue(data.contains("zoe@maison.example"));
    assertEquals(
        Set.of(),
        schema().validate(data, InputFormat.JSON).stream()
            .map(Object::toString)
            .collect(Collectors.toSet()));
    assertFalse(
        schema().validate(data.replace("\"phone\"", "\"other\""), InputFormat.JSON).isEmpty());
    assertEquals(
        Set.of(
            "data.json",
            "lisez-moi.pdf",
            "csv/contact_details.csv",
            "dictionnaire-des-codes.csv",
            "manifest.json"),
        opened.entries().keySet());
  }

  private static com.networknt.schema.JsonSchema schema() {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(PortabilitySchema.of("https://portal.example").toString());
  }

  /** What a system outside the portal holds goes into the copy, whose first page says so. */
  @Test
  void theCopyHoldsWhatSystemsOutsideThePortalSent() throws Exception {
    try (OutsideDesk outside = new OutsideDesk(clock, here)) {
      outside.register("Gestion / commerciale", null, true, false);
      outside.register("Papier", null, true, false);
      UUID client = accepted(Right.ACCESS, "CLIENT");
      UUID ticket =
          UUID.fromString(
              ask(
                      owner,
                      "select o.id from portal.ticket t join portal.ticket o on o.request_id = t.request_id and o.desk = 'DPO' where t.id = ?",
                      client)
                  .get(0));
      accept(ticket, "DPO");
      assertEquals("answer.outsideOpen", prepared(ticket));
      outside.answer(outside.outside(ticket).get(0).getId(), Result.FOUND, "", "nom;offre\nZoé;x");
      outside.answer(outside.outside(ticket).get(1).getId(), Result.NOTHING, "Cherché au nom.");
      assertEquals("", prepared(ticket));
      UUID pack = build();
      PackView view = dpoPack(ticket);
      assertTrue(
          view.searched(Locale.FRENCH).stream()
              .anyMatch(
                  l ->
                      l.getKey()
                              .equals(
                                  "Hors du portail\u00a0: Papier, répondu le vendredi 10 avril 2026")
                          && l.getValue() == 0),
          view.searched(Locale.FRENCH).toString());
      PackValueView file = view.getSample().getFiles().get(0);
      assertEquals("Gestion _ commerciale - extrait.csv", file.getLabel());
      OpenedPack opened = new OpenedPack(dpoFile(view.getFile())).isWhole();
      assertEquals(
          "nom;offre\nZoé;x", opened.text("fichiers/1-Gestion _ commerciale - extrait.csv"));
      String page = opened.text("lisez-moi.pdf");
      assertTrue(page.contains("Papier\u00a0: rien sur vous"), page);
      assertTrue(page.contains("Gestion / commerciale\u00a0: des données sur vous"), page);
      assertEquals(
          List.of("1"),
          ask(
              owner,
              "select found from portal.access_pack_search where pack_id = ? and place = 'OUTSIDE' and name like 'Gestion%'",
              pack));
      outside.register("Archives", null, true, false);
      accept(ticket, "again");
      clock.moveTo(NOW.plus(Duration.ofHours(1)));
      assertEquals("answer.outsideOpen", approved(ticket));
      outside.answer(outside.outside(ticket).get(0).getId(), Result.NOTHING, "Cherché.");
      assertEquals("answer.outsideSince", approved(ticket), "it says nothing of the archives");
      assertTrue(dpoPack(ticket).isOutdated() && dpoPack(ticket).isPreparable());
      assertEquals("", prepared(ticket));
      build();
      assertEquals("", approved(ticket));
    }
  }

  private String prepared(UUID ticket) {
    return rule(p -> p.prepare(here.tenant(), ticket, version(ticket)));
  }

  private String approved(UUID ticket) {
    return rule(p -> p.approve(here.tenant(), ticket, p.view(here.tenant(), ticket).getVersion()));
  }

  /** Empty when none is broken. */
  private String rule(java.util.function.Consumer<DpoPacks> act) {
    try {
      call(
          DpoPacks.class,
          Audience.DPO,
          here.tenant(),
          p -> {
            act.accept(p);
            return null;
          });
      return "";
    } catch (RuleBroken broken) {
      return broken.messageKey();
    }
  }

  private PackView dpoPack(UUID ticket) {
    return call(DpoPacks.class, Audience.DPO, here.tenant(), p -> p.view(here.tenant(), ticket));
  }

  private byte[] dpoFile(UUID file) {
    return call(
        DpoFiles.class,
        Audience.DPO,
        here.tenant(),
        files -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          for (int i = 0; i < files.open(here.tenant(), file).getPieces(); i++)
            out.writeBytes(files.piece(here.tenant(), file, i));
          return out.toByteArray();
        });
  }

  /** A ticket that is withdrawn or refused keeps no copy. */
  @Test
  void anotherEndDestroysIt() throws Exception {
    UUID ticket = accepted(Right.ACCESS, "CLIENT");
    hr(packs -> packs.prepare(ticket, packs.view(ticket).getTicketVersion()));
    UUID pack = build();
    ask(
        owner,
        "update portal.ticket set state = 'CLOSED', outcome = 'WITHDRAWN', answer = 'x', closed_at = ?::timestamptz where id = ?",
        NOW.toString(),
        ticket);
    assertEquals(1, destroyed());
    assertEquals(
        List.of("DESTROYED f"),
        ask(
                owner,
                "select state || ' ' || (delivered_at is not null) from portal.access_pack where id = ?",
                pack)
            .stream()
            .map(s -> s.replace("false", "f"))
            .toList());
  }

  private UUID build() throws Exception {
    UUID pack = job(j -> j.begin(here.tenant())).orElseThrow();
    assertEquals(true, job(j -> j.build(here.tenant(), pack)));
    return pack;
  }

  private int destroyed() {
    return job(j -> j.destroy(here.tenant()));
  }

  private <T> T job(Function<PackJob, T> act) {
    return call(PackJob.class, Audience.JOB, here.tenant(), act);
  }

  private byte[] download(UUID pack) {
    FileLine file = mine(MyPacks.class, packs -> packs.open(pack));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < file.getPieces(); i++) {
      int number = i;
      out.writeBytes(mine(MyPacks.class, packs -> packs.piece(pack, number)));
    }
    assertDenied(() -> mine(PersonFiles.class, files -> files.open(file.getId())));
    assertEquals(file.getSize(), out.size());
    return out.toByteArray();
  }

  private UUID accepted(Right right, String desk) throws SQLException {
    she(
        d -> {
          d.choose(right, List.of(DataItem.values()));
          return null;
        });
    UUID draft = she(d -> d.current(right).orElseThrow().getId());
    UUID request = she(d -> d.file(draft, Locale.FRENCH));
    UUID ticket =
        UUID.fromString(
            ask(
                    owner,
                    "select id from portal.ticket where request_id = ? and desk = ?",
                    request,
                    desk)
                .get(0));
    accept(ticket, desk);
    return ticket;
  }

  private void accept(UUID ticket, String desk) {
    if (desk.equals("CLIENT")) {
      int first = version(ticket);
      hrTickets(t -> t.take(ticket, first));
      DecisionDraft draft =
          draft(
              version(ticket),
              call(ClientTickets.class, Audience.HR, here.tenant(), t -> t.view(ticket)));
      hrTickets(t -> t.saveDraft(ticket, draft));
    } else {
      int first = version(ticket);
      if (desk.equals("DPO")) dpoTickets(t -> t.take(here.tenant(), ticket, first));
      DecisionDraft draft =
          draft(
              version(ticket),
              call(
                  DpoTickets.class,
                  Audience.DPO,
                  here.tenant(),
                  t -> t.view(here.tenant(), ticket)));
      dpoTickets(t -> t.saveDraft(here.tenant(), ticket, draft));
    }
  }

  private static DecisionDraft draft(int version, fr.acta.portal.ticket.TicketView view) {
    return new DecisionDraft(
        version,
        "Bonjour.",
        view.getItems().stream()
            .collect(
                Collectors.toMap(
                    i -> i.getId(), i -> new DecisionDraft.Choice(Decision.ACCEPTED, null, null))));
  }

  private void hrSends(UUID ticket) {
    int version = version(ticket);
    hrTickets(t -> t.send(ticket, version, t.preview(ticket).getSeal()));
  }

  private void hrTickets(java.util.function.Consumer<ClientTickets> act) {
    call(
        ClientTickets.class,
        Audience.HR,
        here.tenant(),
        t -> {
          act.accept(t);
          return null;
        });
  }

  private void dpoTickets(java.util.function.Consumer<DpoTickets> act) {
    call(
        DpoTickets.class,
        Audience.DPO,
        here.tenant(),
        t -> {
          act.accept(t);
          return null;
        });
  }

  private PackView view(UUID ticket) {
    return call(ClientPacks.class, Audience.HR, here.tenant(), p -> p.view(ticket));
  }

  private void hr(java.util.function.Consumer<ClientPacks> act) {
    call(
        ClientPacks.class,
        Audience.HR,
        here.tenant(),
        p -> {
          act.accept(p);
          return null;
        });
  }

  private <B, T> T call(Class<B> type, Audience audience, UUID tenant, Function<B, T> act) {
    UUID account = audience == Audience.JOB || audience == Audience.PUBLIC ? null : here.hr();
    return calls.call(type, audience, tenant, account, act);
  }

  private <B, T> T call(
      Class<B> type, Audience audience, UUID tenant, UUID person, Function<B, T> act) {
    return calls.call(type, audience, tenant, person, other.account(), act);
  }

  private <B, T> T mine(Class<B> type, Function<B, T> act) {
    return calls.call(type, Audience.PERSON, here.tenant(), here.person(), here.account(), act);
  }

  private <T> T she(Function<MyDraft, T> act) {
    return mine(MyDraft.class, act);
  }

  private static void assertDenied(org.junit.jupiter.api.function.Executable act) {
    assertThrows(AccessDenied.class, act);
  }

  private int version(UUID ticket) {
    try {
      return Integer.parseInt(
          ask(owner, "select version from portal.ticket where id = ?", ticket).get(0));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
