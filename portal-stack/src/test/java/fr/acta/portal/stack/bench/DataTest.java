package fr.acta.portal.stack.bench;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.stack.TestDatabase;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The generator keeps up with the tables, and makes the same rows from the same seed. */
@Tag("database")
class DataTest {
  private static final BenchOptions SMALL =
      new BenchOptions(10, 50, 2_000, 1, Duration.ZERO, Duration.ZERO, 7);
  private static final String MADE =
      "from portal.ticket t join portal.client_organisation c on c.tenant_id = t.tenant_id and c.contact_email like 'dpd@client%'";

  @Test
  void theTicketsAskedForAreMadeInTwoSteps() throws Exception {
    TestDatabase database = TestDatabase.get();
    try (Data data = new Data(database.connect("portal_owner"), SMALL)) {
      data.makeClients();
      data.makeTickets(0, 500);
      data.makeTickets(500, SMALL.tickets());
    }
    try (Connection owner = database.connect("portal_owner")) {
      assertEquals(
          List.of("2000 1000"),
          ask(owner, "select count(*) || ' ' || count(*) filter (where desk = 'DPO') " + MADE));
      int open =
          Integer.parseInt(
              ask(owner, "select count(*) " + MADE + " where t.closed_at is null").get(0));
      assertTrue(open > 100 && open < 400, open + " of 2000 open");
      assertEquals(
          List.of("0"),
          ask(owner, "select count(*) " + MADE + " where t.legal_end < t.received_at::date + 28"));
    }
  }
}
