package fr.acta.portal.stack;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kept data and a Keycloak that had to take another port. */
class DemoTest {
  private final String before = "http://localhost:1/" + UUID.randomUUID();
  private final String after = before.replace(":1/", ":2/");

  @TempDir private Path folder;

  @Test
  void accountsFollowTheirIssuerAndNobodyElses() throws Exception {
    UUID hers = UUID.randomUUID();
    UUID another = UUID.randomUUID();
    try (Connection owner = TestDatabase.get().connect("portal_owner");
        Home home = new Home(folder)) {
      start(home, before);
      account(owner, hers, before);
      account(owner, another, before + "/elsewhere");

      start(home, after);
      assertEquals(List.of(after), issuer(owner, hers));
      assertEquals(List.of(before + "/elsewhere"), issuer(owner, another));
      assertEquals(
          List.of("0"), ask(owner, "select count(*) from portal.account where issuer = ?", before));

      start(home, before);
      assertEquals(List.of(before), issuer(owner, hers));
    }
  }

  /** Each start reads anew what the one before it wrote down. */
  private static void start(Home home, String issuer) throws Exception {
    new Demo(home, TestDatabase.get().source("portal_owner")).moveIssuer(issuer);
  }

  private static void account(Connection owner, UUID id, String issuer) throws Exception {
    ask(
        owner,
        "insert into portal.account (id, issuer, subject, name, seen_at) values (?, ?, 'she', 'She', now())",
        id,
        issuer);
  }

  private static List<String> issuer(Connection owner, UUID id) throws Exception {
    return ask(owner, "select issuer from portal.account where id = ?", id);
  }
}
