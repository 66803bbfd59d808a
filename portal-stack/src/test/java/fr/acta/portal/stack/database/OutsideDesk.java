package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;

import fr.acta.portal.datamap.Category;
import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.datamap.Purpose;
import fr.acta.portal.file.Upload;
import fr.acta.portal.outside.DpoOutside;
import fr.acta.portal.outside.DpoSystems;
import fr.acta.portal.outside.OutsideLine;
import fr.acta.portal.outside.OutsideSystem.Kind;
import fr.acta.portal.outside.OutsideTask.Result;
import fr.acta.portal.outside.SystemFacts;
import fr.acta.portal.rightsrequest.MyDraft;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.ticket.Decision;
import fr.acta.portal.ticket.DecisionDraft;
import fr.acta.portal.ticket.DpoTickets;
import fr.acta.portal.ticket.RefusalGround;
import fr.acta.portal.ticket.Right;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The DPO's desk with systems outside the portal, in the database that all tests share: closing
 * retires them, so that no other test's ticket waits for them.
 */
final class OutsideDesk implements AutoCloseable {
  final Twins.Twin here;
  final Connection owner;
  final Calls calls;

  /** Of a person of its own, who gave an address. */
  OutsideDesk(MovedClock clock) throws Exception {
    this(clock, Twins.make(TestDatabase.get()).one());
    ask(
        owner,
        "insert into portal.contact_details (tenant_id, person_id, email, given_at, version) values (?, ?, 'zoe@maison.example', now(), 0)",
        here.tenant(),
        here.person());
    ask(owner, "update portal.person set quarantined_until = null where id = ?", here.person());
  }

  OutsideDesk(MovedClock clock, Twins.Twin here) throws Exception {
    this.here = here;
    calls = new Calls(TestDatabase.get(), clock);
    owner = TestDatabase.get().connect("portal_owner");
  }

  UUID register(String name, String connector, boolean asController, boolean asProcessor) {
    SystemFacts facts =
        new SystemFacts(
            name,
            "Paul Guérin",
            "paul@lumen.example",
            connector == null ? Kind.MANUAL : Kind.AUTO,
            connector,
            Set.of(Category.CONTACT),
            Set.of(Purpose.SERVICE),
            asController,
            asProcessor,
            LocalDate.of(2020, 1, 1));
    return dpo(DpoSystems.class, d -> d.add(facts));
  }

  /** The part of a new request of hers that the DPO decides. */
  UUID file(Right right) throws SQLException {
    she(
        d -> {
          d.choose(right, List.of(DataItem.CONTACT_EMAIL));
          return d.say(right, "Parce que.");
        });
    UUID draft = she(d -> d.current(right).orElseThrow().getId());
    UUID request = she(d -> d.file(draft, Locale.FRENCH));
    return UUID.fromString(
        ask(owner, "select id from portal.ticket where request_id = ? and desk = 'DPO'", request)
            .get(0));
  }

  void take(UUID ticket) {
    tickets(t -> t.take(here.tenant(), ticket, version(ticket)));
  }

  void decide(UUID ticket, Decision decision) {
    boolean refused = decision == Decision.REFUSED;
    tickets(
        t ->
            t.saveDraft(
                here.tenant(),
                ticket,
                new DecisionDraft(
                    version(ticket),
                    "Bonjour.",
                    t.view(here.tenant(), ticket).getItems().stream()
                        .collect(
                            Collectors.toMap(
                                i -> i.getId(),
                                i ->
                                    new DecisionDraft.Choice(
                                        decision,
                                        refused
                                            ? RefusalGround.of(
                                                    t.view(here.tenant(), ticket).getRight())
                                                .get(0)
                                            : null,
                                        refused ? "Motif." : null))))));
  }

  void send(UUID ticket) {
    tickets(
        t ->
            t.send(
                here.tenant(),
                ticket,
                version(ticket),
                t.preview(here.tenant(), ticket).getSeal()));
  }

  /** In the order of the systems' names. */
  List<String> lines(UUID ticket) {
    return outside(ticket).stream().map(one -> one.getSystem() + " " + one.getHow()).toList();
  }

  List<OutsideLine> outside(UUID ticket) {
    return dpo(DpoTickets.class, t -> t.view(here.tenant(), ticket).getOutside());
  }

  void answer(UUID task, Result how, String words, String... extract) {
    List<Upload> files =
        List.of(extract).stream()
            .map(text -> new Upload("extrait.csv", () -> bytes(text)))
            .toList();
    dpo(
        DpoOutside.class,
        d -> {
          int version = d.one(here.tenant(), task).getVersion();
          d.answer(here.tenant(), task, version, how, words, files);
          return null;
        });
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private void tickets(java.util.function.Consumer<DpoTickets> act) {
    dpo(
        DpoTickets.class,
        t -> {
          act.accept(t);
          return null;
        });
  }

  <B, T> T dpo(Class<B> type, Function<B, T> act) {
    return calls.call(type, Audience.DPO, here.tenant(), here.hr(), act);
  }

  private <T> T she(Function<MyDraft, T> act) {
    return calls.call(
        MyDraft.class, Audience.PERSON, here.tenant(), here.person(), here.account(), act);
  }

  int version(UUID ticket) {
    try {
      return Integer.parseInt(
          ask(owner, "select version from portal.ticket where id = ?", ticket).get(0));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    ask(owner, "update portal.outside_system set used_until = used_from where used_until is null");
    owner.close();
  }
}
