package fr.acta.portal.stack.browser;

import static fr.acta.portal.stack.TestDatabase.ask;
import static fr.acta.portal.stack.browser.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every part may be down and every input bad: a plain answer, nothing half done, nothing lost,
 * nothing twice. Last of all on the shared stack, which nobody then finds in convalescence.
 */
@Tag("browser")
@Tag("faults")
@Order(Integer.MAX_VALUE)
@ExtendWith(LiveStack.class)
class FaultsTest {
  private static Chromium chromium;
  private static Stack stack;
  @TempDir private static Path folder;

  @BeforeAll
  static void open(Stack live) {
    stack = live;
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @TestFactory
  Stream<DynamicTest> aBadFileIsAnsweredAndNothingIsKept() {
    return Stream.of(
            new Bad("a zip named .csv", zip(), "archive compressée", "compressed archive"),
            new Bad(
                "a header only", text("Matricule;Nom;Prénom\n"), "aucun salarié", "no employee"),
            new Bad(
                "five hundred columns",
                text(
                    IntStream.range(0, 500).mapToObj(i -> "c" + i).collect(Collectors.joining(";"))
                        + "\n1\n"),
                "500 colonnes",
                "500 columns"),
            new Bad(
                "a quote never closed",
                text("Matricule;Nom;Prénom\n1;\"Petit;Léa\n2;Grand;Luc\n"),
                "guillemets",
                "quotation mark"),
            new Bad("an empty file", new byte[0], "vide", "empty"))
        .map(bad -> DynamicTest.dynamicTest(bad.name, () -> refuses(bad)));
  }

  private record Bad(String name, byte[] content, String french, String english) {}

  private void refuses(Bad bad) throws Exception {
    String before = one("select count(*) from portal.staff_import");
    try (Visitor hr = visitor("hr.hetre")) {
      hr.go("/hr/staff/import")
          .by("file")
          .setInputFiles(new FilePayload("personnel.csv", "text/csv", bad.content));
      hr.press("read").sees(bad.french).isSound();
      assertTrue(hr.page().title().startsWith("Erreur"), hr.page().title());
      hr.go("/hr/staff/import?lang=en")
          .by("file")
          .setInputFiles(new FilePayload("personnel.csv", "text/csv", bad.content));
      hr.press("read").sees(bad.english).isSound();
      assertTrue(hr.page().title().startsWith("Error"), hr.page().title());
    }
    assertEquals(before, one("select count(*) from portal.staff_import"));
  }

  @Test
  void aFileOf200MegabytesIsAnsweredByAPage() throws Exception {
    Path huge = folder.resolve("huge.csv");
    try (var file = new java.io.RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(200L << 20);
    }
    String before = one("select count(*) from portal.staff_import");
    try (Visitor hr = visitor("hr.hetre")) {
      for (String language : List.of("fr", "en")) {
        hr.go("/hr/staff/import?lang=" + language).find("file").setInputFiles(huge);
        hr.by("read").click();
        hr.heading(language.equals("fr") ? "Fichier trop volumineux" : "File too large").isSound();
      }
    }
    assertEquals(before, one("select count(*) from portal.staff_import"));
    Files.delete(huge);
  }

  @Test
  void keycloakDownIsSaidAndSignedInPeopleWorkOn() throws Exception {
    UUID erasure = accountToErase();
    try (Visitor zoe = visitor("zoe");
        Visitor karim = visitor("karim");
        Visitor stranger = new Visitor(chromium.browser(), stack, Visitor.french());
        Visitor foreigner = new Visitor(chromium.browser(), stack, Visitor.english())) {
      zoe.go("/me");
      stack.keycloak().close();
      try {
        zoe.go("/me/data").isSound();
        stranger.go("/").isSound();
        assertEquals(503, stranger.status("/me/request/view?id=" + UUID.randomUUID()));
        stranger.sees("Connexion momentanément impossible").isSound();
        assertEquals(503, foreigner.status("/start"));
        foreigner.sees("Signing in is not possible for the moment").isSound();
        karim.go("/me").pushButton("Se déconnecter").sees("fermez aussi le navigateur").isSound();
        assertEquals(503, karim.status("/me"));
        assertEquals(503, stranger.status("/health/ready"));
        due(erasure);
        await("a try to close the account", () -> account(erasure).startsWith("tried"));
      } finally {
        stack.keycloak().startAgain();
      }
      due(erasure);
      await("the account's end", () -> account(erasure).equals("closed"));
      stranger.signIn("karim").go("/me").sees("Karim");
    }
  }

  /** Somebody's account is all that is left to erase, as a job finds it. */
  private UUID accountToErase() throws Exception {
    String login = "parti" + System.currentTimeMillis() % 1_000_000;
    String address = login + "@example.org";
    try (Visitor leaver = new Visitor(chromium.browser(), stack, Visitor.french())) {
      leaver.register("/start", login, "Ida", "Partie", "un mot de passe assez long 43", address);
    }
    UUID erasure = UUID.randomUUID();
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME)) {
      ask(
          owner,
          "insert into portal.erasure (tenant_id, id, person_id, desk, state, proposed_at, confirmed_at, version)"
              + " select tenant_id, ?, gen_random_uuid(), 'DPO', 'RUNNING', now(), now(), 0 from portal.client_organisation where kind = 'CLIENT' limit 1",
          erasure);
      ask(
          owner,
          "insert into portal.erasure_store (tenant_id, erasure_id, store, reference, next_at) select tenant_id, id, 'ACCOUNT',"
              + " (select subject from portal.account where email = ?), '2100-01-01' from portal.erasure where id = ?",
          address,
          erasure);
    }
    return erasure;
  }

  /** Its next try is now, whatever the last one put it off to. */
  private void due(UUID erasure) throws SQLException {
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME)) {
      ask(
          owner,
          "update portal.erasure_store set next_at = '2020-01-01' where erasure_id = ?",
          erasure);
    }
  }

  private String account(UUID erasure) {
    return one(
        "select case when done_at is not null and reference is null then 'closed' when attempts > 0 then 'tried' else 'waits' end"
            + " from portal.erasure_store where erasure_id = ?",
        erasure.toString());
  }

  @Test
  void mailWaitsForItsServer() throws Exception {
    stack.mail().stopSmtp();
    String address = "attente-" + UUID.randomUUID() + "@charme.example";
    try (Visitor operator = visitor("claire.martin")) {
      operator
          .go("/operator")
          .follow("Imprimerie Charme")
          .fill("email", address)
          .press("invite")
          .sees(address);
      await(
          "a try",
          () ->
              "1"
                  .equals(
                      one(
                          "select count(*) from portal.mail where address = ? and attempts > 0 and state = 'QUEUED'",
                          address)));
    } finally {
      stack.mail().startSmtp();
    }
    await("the mail", () -> stack.mail().mails().stream().anyMatch(m -> m.to().contains(address)));
    await(
        "its end",
        () -> "SENT".equals(one("select state from portal.mail where address = ?", address)));
    assertEquals(1, stack.mail().mails().stream().filter(m -> m.to().contains(address)).count());
  }

  @Test
  void anImportSurvivesTheDeathOfItsDatabase() throws Exception {
    int people = 3000;
    String file =
        "Matricule;Nom;Prénom;Emploi\n"
            + IntStream.range(0, people)
                .mapToObj(i -> "K" + i + ";Personne;Numéro;Poste\n")
                .collect(Collectors.joining());
    try (Visitor hr = visitor("hr.charme")) {
      hr.go("/hr/staff/import")
          .by("file")
          .setInputFiles(new FilePayload("personnel.csv", "text/csv", text(file)));
      hr.press("read").by("confirm");
      String id = one("select id from portal.staff_import where added = " + people);
      // Whoever holds a row of the third chunk stops the job in the middle of its transaction.
      hold("select 1 from portal.staff_import_row where import_id = ? and row_number = 1200", id);
      hr.press("confirm");
      awaitHeldUp();
      stack.database().kill();
      assertEquals(503, hr.status("/hr/staff/list"));
      hr.sees("Rien n’a été perdu").isSound();
      stack.database().start();
      assertTrue(
          Integer.parseInt(one("select applied from portal.staff_import where id = ?", id))
              >= 1000);
      await(
          "the end of the import",
          () -> "APPLIED".equals(one("select state from portal.staff_import where id = ?", id)));
      assertEquals(
          String.valueOf(people),
          one("select count(*) from portal.person where employee_number like 'K%'"));
      assertEquals("1", evidence("STAFF_IMPORT_APPLIED", id));
      hr.follow("Réessayer").sees("Personne").isSound();
    }
  }

  @Test
  void aDecisionIsWholeOrNotAtAll() throws Exception {
    String id = ticketOf("Karim");
    try (Visitor hr = visitor("hr.orme")) {
      hr.go("/hr/ticket/view?id=" + id).page().locator("input[value=ACCEPTED]").check();
      hr.press("review");
      // Whoever holds the person's row makes the decision wait in the middle of its transaction.
      hold(
          "select 1 from portal.person where id = (select person_id from portal.ticket where id = ?)",
          id);
      hr.by("send").click(new Locator.ClickOptions().setNoWaitAfter(true));
      awaitHeldUp();
      stack.database().kill();
      hr.heading("Service momentanément indisponible").sees("Rien n’a été perdu").isSound();
      stack.database().start();
      assertEquals("TAKEN", one("select state from portal.ticket where id = ?", id));
      assertEquals("0", one("select count(*) from portal.person_change where source_id = ?", id));
      assertEquals("0", evidence("TICKET_DECIDED", id));
      hr.follow("Réessayer").press("send").isSound();
      assertEquals("CLOSED", one("select state from portal.ticket where id = ?", id));
      assertEquals("1", one("select count(*) from portal.person_change where source_id = ?", id));
      assertEquals("1", evidence("TICKET_DECIDED", id));
    }
  }

  @Test
  void twoPeopleDecideOnce() {
    String id = ticketOf("Lucie");
    try (Visitor one = visitor("hr.charme");
        Visitor other = visitor("hr.charme")) {
      one.go("/hr/ticket/view?id=" + id).press("take:take");
      for (Visitor desk : List.of(one, other)) {
        desk.go("/hr/ticket/view?id=" + id).page().locator("input[value=ACCEPTED]").check();
        desk.press("review");
      }
      // The second review made the first one's copy stale: the first is told, and decides nothing.
      one.press("send").sees("entre-temps").isSound();
      assertTrue(one.page().title().startsWith("Erreur"), one.page().title());
      assertEquals("0", evidence("TICKET_DECIDED", id));
      // Both read the same answer now, and both send it.
      one.go("/hr/ticket/answer?id=" + id);
      other.press("send").sees("La réponse est envoyée");
      one.press("send").isSound();
      assertTrue(one.page().title().startsWith("Erreur"), one.page().title());
    }
    assertEquals("1", evidence("TICKET_DECIDED", id));
  }

  @Test
  void theSameFormTwiceIsOneRequest() {
    String count =
        "select count(*) from portal.rights_request r join portal.person p on p.tenant_id = r.tenant_id and p.id = r.person_id where p.first_name = 'Marc'";
    int before = Integer.parseInt(one(count));
    try (Visitor marc = visitor("marc")) {
      marc.go("/me/request/choose").page().locator("input[value=ESTABLISHMENT]").check();
      marc.press("next").fill("wanted-ESTABLISHMENT", "Siège").press("next");
      Page second = marc.page().context().newPage();
      second.navigate(marc.page().url());
      Locator.ClickOptions atOnce = new Locator.ClickOptions().setNoWaitAfter(true);
      marc.by("send").click(atOnce);
      second.locator("[id$=send]").click(atOnce);
      marc.page().waitForURL("**/me/request/view?id=*");
      second.waitForURL("**/me/request/view?id=*");
      assertEquals(marc.page().url(), second.url());
      marc.isSound();
    }
    assertEquals(before + 1, Integer.parseInt(one(count)));
  }

  @Test
  void aSessionThatExpiredInMidFormLosesNothing() {
    try (Visitor ines = visitor("ines")) {
      ines.go("/me/request/choose").page().locator("input[value=JOB_TITLE]").check();
      ines.press("next").fill("wanted-JOB_TITLE", "Ébéniste");
      expire(ines, "__Host-portal");
      ines.press("next").sees("restée ouverte trop longtemps").isSound();
      assertEquals("Ébéniste", ines.by("wanted-JOB_TITLE").inputValue());
      ines.press("next").sees("Ébéniste");
      assertTrue(ines.path().startsWith("/me/request/check"), ines.path());
    }
  }

  @Test
  void whatWasTypedIsForWhoTypedItOnly() {
    try (Visitor ines = visitor("ines")) {
      ines.go("/me/request/choose").page().locator("input[value=JOB_TITLE]").check();
      ines.press("next").fill("wanted-JOB_TITLE", "Ébéniste secret");
      expire(ines, null);
      ines.press("next");
      ines.logIn("karim").seesNot("Ébéniste secret");
      ines.go("/me/request/choose").page().locator("input[value=JOB_TITLE]").check();
      ines.press("next").seesNot("Ébéniste secret");
      assertTrue(ines.by("wanted-JOB_TITLE").inputValue().startsWith("Chauffeur"));
      assertNull(ines.page().evaluate("sessionStorage.getItem('portal.typed')"));
    }
  }

  private static void expire(Visitor visitor, String cookie) {
    visitor
        .page()
        .context()
        .clearCookies(
            cookie == null
                ? new BrowserContext.ClearCookiesOptions()
                : new BrowserContext.ClearCookiesOptions().setName(cookie));
  }

  private static String ticketOf(String firstName) {
    return one(
        "select id from portal.ticket where desk = 'CLIENT' and closed_at is null and person_name like ?",
        firstName + " %");
  }

  private static String evidence(String act, String object) {
    return one(
        "select count(*) from portal.evidence_entry where act = '" + act + "' and object_id = ?",
        object);
  }

  /** Locks rows until the database dies. */
  private static void hold(String rows, String id) throws SQLException {
    Connection holder = stack.database().connect(Database.OWNER, Database.NAME);
    holder.setAutoCommit(false);
    assertEquals(1, ask(holder, rows + " for update", UUID.fromString(id)).size());
  }

  private static void awaitHeldUp() {
    await(
        "a transaction of the portal that waits",
        () ->
            !"0"
                .equals(
                    one(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and usename = 'portal_app'")));
  }

  private static Visitor visitor(String username) {
    return new Visitor(chromium.browser(), stack, Visitor.french()).signIn(username);
  }

  /** The first value; an id is passed as such. */
  private static String one(String sql, String... values) {
    Object[] typed =
        Stream.of(values).map(v -> v.matches("[0-9a-f-]{36}") ? UUID.fromString(v) : v).toArray();
    try (Connection owner = stack.database().connect(Database.SUPERUSER, Database.NAME)) {
      List<String> found = ask(owner, sql, typed);
      return found.isEmpty() || found.get(0) == null ? "0" : found.get(0);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] text(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip() {
    var out = new java.io.ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("personnel.csv"));
      zip.write(text("Matricule;Nom;Prénom\n1;Petit;Léa\n"));
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
