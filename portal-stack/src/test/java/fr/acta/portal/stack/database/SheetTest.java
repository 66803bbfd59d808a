package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.acta.portal.evidence.Denials;
import fr.acta.portal.intake.Candidate;
import fr.acta.portal.intake.DpoSheet;
import fr.acta.portal.intake.PlannedRow;
import fr.acta.portal.intake.PlannedRow.Outcome;
import fr.acta.portal.intake.SheetPlan;
import fr.acta.portal.intake.sheet.RequestSheet;
import fr.acta.portal.intake.sheet.SheetColumn;
import fr.acta.portal.intake.sheet.SheetRow;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Requests that were open before the portal came, from their sheet to the right desks. */
@Tag("database")
class SheetTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-04-10T09:00:00Z"), ZoneOffset.UTC);

  private final String name = "Repris " + UUID.randomUUID();
  private TestDatabase database;
  private Twins twins;
  private Connection owner;

  @BeforeEach
  void start() throws Exception {
    database = TestDatabase.get();
    twins = Twins.make(database);
    owner = database.connect("portal_owner");
    ask(
        owner,
        "insert into portal.client_organisation values (?, 'OPERATOR', 'Operator', '853264711', '85326471100013', 'rue', '75000', 'Paris', 'DP', 'dp@lumen.example', now(), 0) on conflict do nothing",
        Denials.OPERATOR);
  }

  @AfterEach
  void stop() throws SQLException {
    owner.close();
  }

  private static Map<SheetColumn, String> cells(String right, String day, String name) {
    Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
    cells.put(SheetColumn.RIGHT, right);
    cells.put(SheetColumn.RECEIVED_ON, day);
    cells.put(SheetColumn.CHANNEL, "courrier");
    cells.put(SheetColumn.WORDS, "Je demande …");
    cells.put(SheetColumn.NAME, name);
    cells.put(SheetColumn.ADDRESS, "3 rue Haute");
    return cells;
  }

  private Map<SheetColumn, String> of(Twins.Twin client, String number) {
    Map<SheetColumn, String> cells = cells("Accès", "05/03/2026", name);
    cells.put(SheetColumn.ORGANISATION, client.canary().toUpperCase());
    cells.put(SheetColumn.NUMBER, number);
    return cells;
  }

  @SafeVarargs
  private static RequestSheet sheet(Map<SheetColumn, String>... rows) {
    List<SheetRow> read = new ArrayList<>();
    for (Map<SheetColumn, String> row : rows) read.add(new SheetRow(read.size() + 2, row));
    return new RequestSheet(Map.of(), List.of(), read);
  }

  private SheetPlan plan(RequestSheet sheet) {
    return new Calls(database, NOW)
        .call(DpoSheet.class, Audience.DPO, null, twins.one().hr(), s -> s.plan(sheet));
  }

  private SheetPlan open(RequestSheet sheet) {
    return new Calls(database, NOW)
        .call(DpoSheet.class, Audience.DPO, null, twins.one().hr(), s -> s.open(sheet));
  }

  private List<String> filed() throws SQLException {
    return ask(
        owner,
        "select t.desk || ' ' || r.channel || ' ' || cast(r.received_at at time zone 'Europe/Paris' as date) || ' ' || t.legal_end"
            + " from portal.requester q join portal.rights_request r on r.id = q.request_id join portal.ticket t on t.request_id = r.id"
            + " where q.name = ? order by 1",
        name);
  }

  @Test
  void lookingStoresNothingAndOpeningKeepsTheOriginalDates() throws Exception {
    RequestSheet sheet = sheet(cells("Effacement", "2026-03-05", name), cells("?", "", name));
    SheetPlan plan = plan(sheet);
    assertEquals(List.of(), filed());
    assertEquals(1, plan.count(Outcome.REJECTED));
    PlannedRow row = plan.of(Outcome.OPENS).get(0);
    assertEquals(LocalDate.of(2026, 4, 7), row.getDue());
    assertEquals(1, open(sheet).count(Outcome.OPENS));
    assertEquals(List.of("DPO POST 2026-03-05 2026-04-07"), filed());
    assertEquals(
        List.of("REQUEST_RECORDED"),
        ask(
            owner,
            "select e.act from portal.evidence_entry e join portal.requester q on q.request_id = e.object_id where q.name = ?",
            name));
  }

  @Test
  void theSameSheetTwiceOpensNothingTwice() throws Exception {
    RequestSheet sheet =
        sheet(
            cells("Accès", "05/03/2026", name),
            cells("access", "2026-03-05", name.toUpperCase()),
            cells("Accès", "06/03/2026", name));
    SheetPlan first = open(sheet);
    assertEquals(2, first.count(Outcome.OPENS));
    assertEquals("2", first.of(Outcome.SAME).get(0).getSame());
    List<String> once = filed();
    SheetPlan again = open(sheet);
    assertEquals(0, again.count(Outcome.OPENS));
    assertEquals(3, again.count(Outcome.SAME));
    assertEquals(once, filed());
  }

  @Test
  void twoConfirmationsAtOnceOpenItOnce() throws Exception {
    RequestSheet sheet = sheet(cells("Accès", "05/03/2026", name));
    CompletableFuture<SheetPlan> one = CompletableFuture.supplyAsync(() -> open(sheet));
    CompletableFuture<SheetPlan> other = CompletableFuture.supplyAsync(() -> open(sheet));
    assertEquals(1, one.get().count(Outcome.OPENS) + other.get().count(Outcome.OPENS));
    assertEquals(1, filed().size());
  }

  @Test
  void aNumberAtAClientOpensItThereUnlessSheIsInQuarantine() throws Exception {
    RequestSheet sheet = sheet(of(twins.one(), "00042"));
    assertEquals(null, plan(sheet).of(Outcome.OPENS).get(0).getWhose());
    ask(
        owner,
        "update portal.person set quarantined_until = null where id = ?",
        twins.one().person());
    Candidate whose = plan(sheet).of(Outcome.OPENS).get(0).getWhose();
    assertEquals(twins.one().person(), whose.getPerson());
    open(sheet);
    assertEquals(
        List.of("CLIENT POST 2026-03-05 2026-04-07", "DPO POST 2026-03-05 2026-04-07"), filed());
    assertEquals(
        List.of(twins.one().tenant().toString()),
        ask(owner, "select distinct tenant_id from portal.requester where name = ?", name));
    assertEquals(0, open(sheet).count(Outcome.OPENS));
  }

  @Test
  void anotherNumberOrAnotherClientMatchesNobody() throws Exception {
    ask(
        owner,
        "update portal.person set quarantined_until = null where id = ?",
        twins.one().person());
    Map<SheetColumn, String> elsewhere = of(twins.one(), "00042");
    elsewhere.put(SheetColumn.ORGANISATION, "Nulle part");
    SheetPlan plan = plan(sheet(of(twins.one(), "42"), elsewhere, of(twins.other(), "00042")));
    for (PlannedRow row : plan.of(Outcome.OPENS)) {
      assertEquals(null, row.getWhose());
      assertEquals(true, row.isNobody());
    }
  }

  @Test
  void aReceiptIsSentOnlyWhereTheDayIsStillToComeAndTheDeskIsNotFlooded() throws Exception {
    String email = UUID.randomUUID() + "@maison.example";
    Map<SheetColumn, String> late = cells("Accès", "05/01/2026", name);
    late.put(SheetColumn.EMAIL, "late" + email);
    Map<SheetColumn, String> early = cells("Accès", "01/04/2026", name);
    early.put(SheetColumn.EMAIL, email);
    String mails = "select count(*) from portal.mail where address like '%@lumen.example'";
    List<String> before = ask(owner, mails);
    open(sheet(late, early));
    assertEquals(before, ask(owner, mails));
    assertEquals(
        List.of(email),
        ask(owner, "select address from portal.mail where address like ?", "%" + email));
  }

  @Test
  void allOrNothing() throws Exception {
    RequestSheet sheet = sheet(cells("Accès", "05/03/2026", name));
    assertThrows(
        IllegalStateException.class,
        () ->
            new Calls(database, NOW)
                .call(
                    DpoSheet.class,
                    Audience.DPO,
                    null,
                    twins.one().hr(),
                    s -> {
                      s.open(sheet);
                      throw new IllegalStateException("the node goes");
                    }));
    assertEquals(List.of(), filed());
    assertEquals(1, open(sheet).count(Outcome.OPENS));
  }

  @Test
  void hrOpensNoSheet() {
    RequestSheet sheet = sheet(of(twins.one(), "00042"));
    assertThrows(
        RuntimeException.class,
        () ->
            new Calls(database, NOW)
                .call(
                    DpoSheet.class,
                    Audience.HR,
                    twins.other().tenant(),
                    twins.other().hr(),
                    s -> s.open(sheet)));
  }

  @Test
  void aFullSheetIsOneTransaction() throws Exception {
    @SuppressWarnings("unchecked")
    Map<SheetColumn, String>[] rows =
        IntStream.range(0, RequestSheet.MOST_ROWS)
            .mapToObj(i -> cells("Question au DPO", "05/03/2026", name + " " + i))
            .toArray(Map[]::new);
    assertEquals(RequestSheet.MOST_ROWS, open(sheet(rows)).count(Outcome.OPENS));
    assertEquals(0, plan(sheet(rows)).count(Outcome.OPENS));
    assertEquals(
        List.of("500"),
        ask(owner, "select count(*) from portal.requester where name like ?", name + " %"));
  }
}
