package fr.acta.portal.stack.browser;

import static fr.acta.portal.stack.TestDatabase.ask;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every part may be down and every input bad: a plain answer, nothing half done, nothing lost,
 * nothing twice.
 */
@Tag("browser")
@Tag("faults")
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
            new Bad("a zip named .csv", zip(), "archive compressée"),
            new Bad("a header only", text("Matricule;Nom;Prénom\n"), "aucun salarié"),
            new Bad(
                "five hundred columns",
                text(
                    IntStream.range(0, 500).mapToObj(i -> "c" + i).collect(Collectors.joining(";"))
                        + "\n1\n"),
                "500 colonnes"),
            new Bad(
                "a quote never closed",
                text("Matricule;Nom;Prénom\n1;\"Petit;Léa\n2;Grand;Luc\n"),
                "guillemets"),
            new Bad("an empty file", new byte[0], ""))
        .map(bad -> DynamicTest.dynamicTest(bad.name, () -> refuses(bad)));
  }

  private record Bad(String name, byte[] content, String words) {}

  private void refuses(Bad bad) throws Exception {
    String before = one("select count(*) from portal.staff_import");
    try (Visitor hr = visitor("hr.hetre")) {
      hr.go("/hr/staff/import")
          .by("file")
          .setInputFiles(new FilePayload("personnel.csv", "text/csv", bad.content));
      hr.press("read").sees(bad.words).isSound();
      assertTrue(hr.page().title().startsWith("Erreur"), hr.page().title());
    }
    assertEquals(before, one("select count(*) from portal.staff_import"));
  }

  @Test
  void aFileOf200MegabytesIsAnsweredByAPage() throws Exception {
    Path huge = folder.resolve("huge.csv");
    try (var file = new java.io.RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(200L << 20);
    }
    try (Visitor hr = visitor("hr.hetre")) {
      hr.go("/hr/staff/import").find("file").setInputFiles(huge);
      hr.by("read").click();
      hr.page().locator("h1:has-text('trop volumineux')").waitFor();
    }
    Files.delete(huge);
  }

  @Test
  void keycloakDownIsSaidAndSignedInPeopleWorkOn() {
    try (Visitor zoe = visitor("zoe");
        Visitor stranger = new Visitor(chromium.browser(), stack, Visitor.french())) {
      zoe.go("/me");
      stack.keycloak().close();
      try {
        zoe.go("/me/data").isSound();
        assertEquals(503, stranger.page().navigate(stack.portal().url() + "/start").status());
        stranger.sees("Connexion momentanément impossible");
        assertEquals(
            503, stranger.page().navigate(stack.portal().url() + "/health/ready").status());
      } finally {
        stack.keycloak().startAgain();
      }
      stranger.signIn("karim", password("karim")).go("/me").sees("Karim");
    }
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
                          "select count(*) from portal.mail where address = '"
                              + address
                              + "' and attempts > 0 and state = 'QUEUED'")));
    } finally {
      stack.mail().startSmtp();
    }
    await("the mail", () -> stack.mail().mails().stream().anyMatch(m -> m.to().contains(address)));
    await(
        "its end",
        () ->
            "SENT".equals(one("select state from portal.mail where address = '" + address + "'")));
    assertEquals(1, stack.mail().mails().stream().filter(m -> m.to().contains(address)).count());
  }

  @Test
  void anImportSurvivesTheDeathOfItsDatabase() throws Exception {
    int people = 6000;
    String file =
        "Matricule;Nom;Prénom;Emploi\n"
            + IntStream.range(0, people)
                .mapToObj(i -> "K" + i + ";Personne;Numéro;Poste\n")
                .collect(Collectors.joining());
    try (Visitor hr = visitor("hr.charme")) {
      hr.go("/hr/staff/import")
          .by("file")
          .setInputFiles(new FilePayload("personnel.csv", "text/csv", text(file)));
      hr.press("read").by("confirm").click();
      await(
          "the first chunk",
          () ->
              Integer.parseInt(
                      one("select max(applied) from portal.staff_import where added = " + people))
                  > 0);
      stack.database().kill();
      assertEquals(503, hr.page().navigate(stack.portal().url() + "/hr/staff/list").status());
      hr.sees("Rien n’a été perdu");
      stack.database().start();
      await(
          "the end of the import",
          () ->
              "APPLIED"
                  .equals(one("select state from portal.staff_import where added = " + people)));
      assertEquals(
          String.valueOf(people),
          one("select count(*) from portal.person where employee_number like 'K%'"));
      hr.go("/hr/staff/list");
    }
  }

  @Test
  void aDecisionIsWholeOrNotAtAll() throws Exception {
    String ticket =
        "select t.id from portal.ticket t where t.desk = 'CLIENT' and t.person_name like 'Karim%' and t.closed_at is null";
    String id = one(ticket);
    try (Visitor hr = visitor("hr.orme")) {
      hr.go("/hr/ticket/view?id=" + id).page().locator("input[value=ACCEPTED]").check();
      hr.press("review");
      // Whoever holds the person's row makes the decision wait in the middle of its transaction.
      Connection owner = stack.database().connect(Database.OWNER, Database.NAME);
      owner.setAutoCommit(false);
      ask(
          owner,
          "select 1 from portal.person p join portal.ticket t on t.tenant_id = p.tenant_id and t.person_id = p.id where t.id = cast(? as uuid) for update of p",
          id);
      hr.by("send").click(new com.microsoft.playwright.Locator.ClickOptions().setNoWaitAfter(true));
      Thread.sleep(1500);
      stack.database().kill();
      stack.database().start();
      hr.page().locator("h1:has-text('indisponible')").waitFor();
      assertEquals("TAKEN", one("select state from portal.ticket where id = '" + id + "'"));
      assertEquals(
          "0", one("select count(*) from portal.person_change where source_id = '" + id + "'"));
      hr.go("/hr/ticket/answer?id=" + id).press("send");
      assertEquals("CLOSED", one("select state from portal.ticket where id = '" + id + "'"));
      assertEquals(
          "1",
          one(
              "select count(*) from portal.evidence_entry where act = 'TICKET_DECIDED' and object_id = '"
                  + id
                  + "'"));
    }
  }

  @Test
  void twoPeopleDecideOnce() throws Exception {
    String id =
        one(
            "select t.id from portal.ticket t where t.desk = 'CLIENT' and t.person_name like 'Lucie%' and t.closed_at is null");
    try (Visitor one = visitor("hr.charme");
        Visitor other = visitor("hr.charme")) {
      one.go("/hr/ticket/view?id=" + id).press("take:take");
      for (Visitor desk : List.of(one, other)) {
        desk.go("/hr/ticket/view?id=" + id).page().locator("input[value=ACCEPTED]").check();
        desk.press("review");
      }
      // The second review made the first one's copy stale: the first is told, and decides nothing.
      one.press("send");
      assertTrue(
          one.page().title().startsWith("Erreur") || one.text().contains("entre-temps"),
          one.text());
      other.press("send");
    }
    assertEquals(
        "1",
        one(
            "select count(*) from portal.evidence_entry where act = 'TICKET_DECIDED' and object_id = '"
                + id
                + "'"));
  }

  @Test
  void theSameFormTwiceIsOneRequest() throws Exception {
    String count =
        "select count(*) from portal.rights_request r join portal.person p on p.tenant_id = r.tenant_id and p.id = r.person_id where p.first_name = 'Marc'";
    int before = Integer.parseInt(one(count));
    try (Visitor marc = visitor("marc")) {
      marc.go("/me/request/choose").page().locator("input[value=ESTABLISHMENT]").check();
      marc.press("next").fill("wanted-ESTABLISHMENT", "Siège").press("next");
      Page second = marc.page().context().newPage();
      second.navigate(stack.portal().url() + "/me/request/check");
      marc.press("send").sees("D-20");
      second.locator("[id$=':send']").click();
      second.waitForLoadState();
      assertTrue(second.locator("main").innerText().length() > 0);
    }
    assertEquals(before + 1, Integer.parseInt(one(count)));
  }

  @Test
  void aSessionThatExpiredInMidFormLosesNoDraft() {
    try (Visitor ines = visitor("ines")) {
      ines.go("/me/request/choose").page().locator("input[value=JOB_TITLE]").check();
      ines.press("next").fill("wanted-JOB_TITLE", "Ébéniste").press("later");
      ines.go("/me/request/details");
      ines.page()
          .context()
          .clearCookies(
              new com.microsoft.playwright.BrowserContext.ClearCookiesOptions()
                  .setName("__Host-portal"));
      ines.press("next");
      ines.page()
          .waitForURL(url -> url.startsWith(stack.portal().url()) && !url.contains("/callback"));
      ines.go("/me/request/details");
      assertEquals("Ébéniste", ines.by("wanted-JOB_TITLE").inputValue());
    }
  }

  private Visitor visitor(String username) {
    return new Visitor(chromium.browser(), stack, Visitor.french())
        .signIn(username, password(username));
  }

  private static String password(String username) {
    return stack.accounts().stream()
        .filter(a -> a.username().equals(username))
        .findFirst()
        .orElseThrow()
        .password();
  }

  private static String one(String sql) {
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME)) {
      List<String> found = ask(owner, sql);
      return found.isEmpty() || found.get(0) == null ? "0" : found.get(0);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(String what, BooleanSupplier there) throws InterruptedException {
    for (long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        System.nanoTime() < end; ) {
      if (there.getAsBoolean()) return;
      Thread.sleep(100);
    }
    throw new AssertionError("waited in vain for " + what);
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
