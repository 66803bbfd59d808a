package fr.acta.portal.stack.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SentStatementTest {
  private static final String LOG =
      """
      2026-11-24 18:00:00.000 UTC [7] LOG:  execute <unnamed>: BEGIN
      2026-11-24 18:00:00.001 UTC [8] LOG:  execute S_1: BEGIN
      2026-11-24 18:00:00.001 UTC [7] LOG:  execute <unnamed>: select enter($1, $2)
      2026-11-24 18:00:00.001 UTC [7] DETAIL:  Parameters: $1 = 'PERSON', $2 = NULL
      2026-11-24 18:00:00.002 UTC [8] LOG:  execute S_2: select other
      2026-11-24 18:00:00.003 UTC [7] LOG:  execute <unnamed>: insert into mail
      \tvalues ($1, $2)
      2026-11-24 18:00:00.003 UTC [7] DETAIL:  Parameters: $1 = '00000000-0000-7000-8000-000000000001', $2 = 'l''une,
      \tl''autre'
      2026-11-24 18:00:00.004 UTC [7] LOG:  execute S_3: COMMIT
      """;
  private static final String ID = "00000000-0000-7000-8000-000000000001";

  @Test
  void aTransactionIsReadWithItsParameters() {
    assertEquals(
        List.of(
            List.of(
                new SentStatement("select enter($1, $2)", Arrays.asList("PERSON", null)),
                new SentStatement(
                    "insert into mail\nvalues ($1, $2)", List.of(ID, "l'une,\nl'autre")))),
        SentStatement.transactions(LOG));
  }

  @Test
  void aReplaySendsTheSameStatementsWithTheSameValues() {
    Replay replay = Replay.all(SentStatement.transactions(LOG).get(0));
    assertEquals(
        "begin;\nselect enter(:v0, null);\ninsert into mail\nvalues (:v1, :v2);\ncommit;\n",
        replay.script());
    assertEquals(Map.of("v0", "PERSON", "v1", ID, "v2", "l'une,\nl'autre"), replay.values());
  }

  @Test
  void aReplayOfInsertsDrawsItsIdsAnew() {
    List<SentStatement> call = SentStatement.transactions(LOG).get(0);
    assertEquals(
        "begin;\nselect enter(:v0, null);\nselect uuidv7() as fresh0 \\gset\ninsert into mail\nvalues (:fresh0, :v1);\ncommit;\n",
        Replay.inserts(call, Set.of()).script());
  }
}
