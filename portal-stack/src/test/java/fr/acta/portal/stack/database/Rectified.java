package fr.acta.portal.stack.database;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.rightsrequest.MyDraft;
import fr.acta.portal.stack.TestDatabase;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.ticket.ClientTickets;
import fr.acta.portal.ticket.Decision;
import fr.acta.portal.ticket.DecisionDraft;
import fr.acta.portal.ticket.ItemView;
import fr.acta.portal.ticket.RefusalGround;
import fr.acta.portal.ticket.Right;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A rectification of several values, filed by her and decided one by one at the client's desk. */
record Rectified(Calls calls, Twins.Twin here, Connection owner) {
  UUID ask(Map<DataItem, String> wanted) throws SQLException {
    she(
        d -> {
          d.choose(Right.RECTIFICATION, wanted.keySet());
          return d.fill(wanted);
        });
    UUID draft = she(d -> d.current(Right.RECTIFICATION).orElseThrow().getId());
    UUID request = she(d -> d.file(draft, Locale.FRENCH));
    return UUID.fromString(
        TestDatabase.ask(
                owner,
                "select id from portal.ticket where request_id = ? and desk = 'CLIENT'",
                request)
            .get(0));
  }

  /** Takes, drafts and answers; what is not named is accepted. */
  void decide(UUID ticket, Map<DataItem, Decision> decisions) throws SQLException {
    at(ticket, (t, v) -> t.take(ticket, v));
    at(
        ticket,
        (t, v) ->
            t.saveDraft(
                ticket,
                new DecisionDraft(
                    v,
                    "Bonjour.",
                    t.view(ticket).getItems().stream()
                        .collect(Collectors.toMap(ItemView::getId, i -> choice(i, decisions))))));
    at(ticket, (t, v) -> t.send(ticket, v, t.preview(ticket).getSeal()));
  }

  private static DecisionDraft.Choice choice(ItemView item, Map<DataItem, Decision> decisions) {
    Decision decision = decisions.getOrDefault(item.getItem(), Decision.ACCEPTED);
    return decision == Decision.ACCEPTED
        ? new DecisionDraft.Choice(decision, null, null)
        : new DecisionDraft.Choice(decision, RefusalGround.NOT_SETTLED, "Motif.");
  }

  private void at(UUID ticket, BiConsumer<ClientTickets, Integer> act) throws SQLException {
    int version =
        Integer.parseInt(
            TestDatabase.ask(owner, "select version from portal.ticket where id = ?", ticket)
                .get(0));
    calls.call(
        ClientTickets.class,
        Audience.HR,
        here.tenant(),
        here.hr(),
        t -> {
          act.accept(t, version);
          return null;
        });
  }

  private <T> T she(Function<MyDraft, T> act) {
    return calls.call(
        MyDraft.class, Audience.PERSON, here.tenant(), here.person(), here.account(), act);
  }
}
