package fr.acta.portal.stack.browser;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.PayaraServer;
import fr.acta.portal.stack.Project;
import fr.acta.portal.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The production package on a real Payara Server. */
@Tag("packaging")
@ExtendWith(LiveStack.class)
class EarTest {
  private static final int REDEPLOYMENTS = 5;
  private static final String WANTED = "Dépôt d’Annecy";
  private static final String OURS =
      "from portal.asked_item c join portal.ticket t on t.tenant_id = c.tenant_id and t.id = c.ticket_id where c.value_wanted = '"
          + WANTED
          + "'";

  private Stack stack;

  @Test
  void everyLibraryStandsWhereItBelongs() throws IOException {
    Set<String> ear = new TreeSet<>();
    Set<String> war = new TreeSet<>();
    try (var outer = new ZipInputStream(Files.newInputStream(Project.here().ear()))) {
      for (ZipEntry entry; (entry = outer.getNextEntry()) != null; ) {
        ear.add(entry.getName());
        if (entry.getName().endsWith(".war")) war.addAll(libraries(new ZipInputStream(outer)));
      }
    }
    assertTrue(ear.containsAll(List.of("portal-ejb.jar", "portal-web.war")), ear.toString());
    assertEquals(
        1,
        ear.stream().filter(name -> name.endsWith(".war")).count(),
        "two applications would share the address");
    assertTrue(
        ear.stream().noneMatch(name -> name.matches("lib/.*(primefaces|omnifaces).*")),
        ear.toString());
    assertEquals(
        List.of("omnifaces", "primefaces"),
        war.stream().map(name -> name.replaceAll("WEB-INF/lib/(\\w+)-.*", "$1")).toList());
  }

  @Test
  void itWorksAsOftenAsItIsDeployed(Stack live) throws Exception {
    stack = live;
    try (Chromium chromium = new Chromium();
        PayaraServer server = new PayaraServer(stack)) {
      server.install();
      file(chromium);
      decide(chromium);
      for (int i = 0; i < REDEPLOYMENTS; i++) {
        server.renew();
        try (Visitor zoe = visitor(chromium, "zoe")) {
          zoe.go("/me/data").sees(WANTED).isSound();
        }
      }
      String loader = "org.glassfish.javaee.full.deployment.EarClassLoader";
      assertTrue(0 < server.living(loader));
      // One more, were every deployment's classes kept for ever; a thread may hold the last for a
      // while.
      Patience.await(
          "the end of a former deployment", () -> server.living(loader) <= REDEPLOYMENTS);
      assertTrue(server.takeAway().contains("No applications are deployed"));
      assertTrue(server.hasEnded());
      assertEquals(List.of(), server.complaints());
    }
  }

  private void file(Chromium chromium) throws SQLException {
    try (Visitor zoe = visitor(chromium, "zoe")) {
      zoe.go("/me/request/choose").page().locator("input[value=ESTABLISHMENT]").check();
      zoe.press("next")
          .fill("wanted-ESTABLISHMENT", WANTED)
          .press("next")
          .press("send")
          .sees("D-20")
          .isSound();
    }
    assertEquals("NEW", one("select t.state " + OURS));
  }

  private void decide(Chromium chromium) throws SQLException {
    String ticket = one("select t.id " + OURS);
    try (Visitor hr = visitor(chromium, "hr.orme")) {
      hr.go("/hr/ticket/view?id=" + ticket)
          .press("take:take")
          .page()
          .locator("input[value=ACCEPTED]")
          .check();
      hr.press("review").press("send").isSound();
    }
    assertEquals("CLOSED", one("select t.state " + OURS));
    assertEquals(
        WANTED,
        one(
            "select p.establishment from portal.person p where p.id = (select t.person_id "
                + OURS
                + ")"));
    assertEquals(
        "1",
        one(
            "select count(*) from portal.evidence_entry where act = 'TICKET_DECIDED' and object_id = '"
                + ticket
                + "'"));
  }

  private Visitor visitor(Chromium chromium, String username) {
    Visitor visitor = new Visitor(chromium.browser(), stack, Visitor.french());
    return visitor.signIn(
        stack.accounts().stream()
            .filter(a -> a.username().equals(username))
            .findFirst()
            .orElseThrow());
  }

  private String one(String sql) throws SQLException {
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME)) {
      return ask(owner, sql).get(0);
    }
  }

  private static Set<String> libraries(ZipInputStream war) throws IOException {
    Set<String> found = new TreeSet<>();
    for (ZipEntry entry; (entry = war.getNextEntry()) != null; ) {
      if (entry.getName().matches("WEB-INF/lib/.+")) found.add(entry.getName());
    }
    return found;
  }
}
