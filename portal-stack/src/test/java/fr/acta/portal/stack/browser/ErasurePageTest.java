package fr.acta.portal.stack.browser;

import static fr.acta.portal.stack.browser.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import fr.acta.portal.stack.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Somebody who left asks for everything to go. Both desks erase their part, she is told where she
 * asked, and a backup does not bring her back.
 */
@Tag("browser")
@Tag("desks")
@ExtendWith(LiveStack.class)
class ErasurePageTest {
  private static final Path PICTURES = Path.of("target/pictures/erasure");
  private static final String ADDRESS = "ada@maison.example";

  private static Chromium chromium;
  private static Stack stack;

  @BeforeAll
  static void open(Stack live) throws Exception {
    stack = live;
    chromium = new Chromium();
    Files.createDirectories(PICTURES);
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void sheGoesFromBothDesksAndDoesNotComeBack() throws Exception {
    UUID ada = UUID.randomUUID();
    String password = "perdue-" + UUID.randomUUID();
    String username = "ada-" + ada.toString().substring(0, 8);
    employ(ada, username, password);
    String reference = askForAll(username, password);

    try (Visitor dpo = new Visitor(chromium.browser(), stack, Visitor.english())) {
      String path = "tenant=" + Inbox.ORME + "&id=" + ticket(reference, "DPO");
      dpo.signIn("nadia.roche")
          .go("/dpo/ticket/view?" + path)
          .press("take:take")
          .press("acceptAll");
      dpo.go("/dpo/ticket/view?" + path).isSound().picture(PICTURES.resolve("ticket-en.png"));
      dpo.follow("Erase all that this desk holds").isSound();
      dpo.press("prepare:send").sees("What would go").isSound();
      dpo.picture(PICTURES.resolve("dryrun-en.png"));
      dpo.fill("confirm:answerTo", "").press("confirm:send").sees("where to send").isSound();
      dpo.fill("confirm:answerTo", ADDRESS).press("confirm:send").sees("is confirmed").isSound();
      await("the erasure", () -> dpo.go("/dpo/erasure?" + path).text().contains("What went"));
      await("its end", () -> dpo.go("/dpo/erasure?" + path).text().contains("Erasure done on"));
      dpo.isSound().picture(PICTURES.resolve("done-en.png"));
      assertEquals(
          List.of("0"), keycloak("select count(*) from user_entity where username = ?", username));

      dpo.go("/dpo/ticket/answer?" + path).sees("trois mois").isSound();
      dpo.picture(PICTURES.resolve("answer-en.png")).press("send");
    }
    try (Visitor hr = new Visitor(chromium.browser(), stack, Visitor.french())) {
      String path = "id=" + ticket(reference, "CLIENT");
      hr.signIn("hr.orme").go("/hr/ticket/view?" + path).press("take:take").press("acceptAll");
      hr.go("/hr/ticket/view?" + path).follow("Effacer toute la part").isSound();
      hr.press("prepare:send").sees("Ce qui partirait").isSound();
      hr.page().locator("summary").first().click();
      hr.isSound().picture(PICTURES.resolve("dryrun.png"));
      hr.page().setViewportSize(320, 900);
      hr.picture(PICTURES.resolve("dryrun-320.png")).page().setViewportSize(1280, 900);
      hr.fill("confirm:answerTo", ADDRESS).press("confirm:send").isSound();
      await("its end", () -> hr.go("/hr/erasure?" + path).text().contains("Effacement terminé"));
      hr.isSound().picture(PICTURES.resolve("done.png"));
      hr.go("/hr/ticket/view?" + path).sees("Empreinte des décomptes").isSound();
      hr.go("/hr/ticket/answer?" + path).sees("trois mois").isSound().press("send");
    }
    assertEquals(List.of("0"), ask("select count(*) from portal.person where id = ?", ada));
    await("the answers", () -> answers() == 2);
    ask("update portal.erasure_store set next_at = '2020-01-01' where store = 'REMAINDER'");
    await("the remainder", () -> left(ada) == 0);

    restore(ada);
    stack.restartPortal(LiveStack.START);
    assertEquals(List.of("0"), ask("select count(*) from portal.person where id = ?", ada));
    assertTrue(
        Files.readString(Path.of("target/stack/log/portal.log"), StandardCharsets.ISO_8859_1)
            .contains("The portal stays closed"),
        "it was shut meanwhile");
    try (Visitor hr = new Visitor(chromium.browser(), stack, Visitor.french())) {
      hr.signIn("hr.orme").go("/hr").isSound();
    }
  }

  /** A former employee with an account of her own, whom no other test knows. */
  private static void employ(UUID ada, String username, String password) throws SQLException {
    insert(ada);
    ask(
        "insert into portal.contact_details values (?, ?, ?, '+33611223344', now(), 0)",
        Inbox.ORME,
        ada,
        ADDRESS);
    try (Visitor she = new Visitor(chromium.browser(), stack, Visitor.french())) {
      she.register("/start", username, "Ada", "Perdue", password, username + "@maison.example");
    }
    ask(
        "insert into portal.person_account select ?, ?, id, now() from portal.account where email = ?",
        Inbox.ORME,
        ada,
        username + "@maison.example");
  }

  private static void insert(UUID ada) throws SQLException {
    ask(
        "insert into portal.person (tenant_id, id, employee_number, last_name, first_name, work_email, import_id, recorded_at, version)"
            + " select tenant_id, ?, ?, 'Perdue', 'Ada', 'ada.perdue@orme.example', id, now(), 0 from portal.staff_import where tenant_id = ? limit 1",
        ada,
        "P" + ada.toString().substring(0, 6),
        Inbox.ORME);
  }

  private static String askForAll(String username, String password) {
    try (Visitor she = new Visitor(chromium.browser(), stack, Visitor.french())) {
      she.signIn(username, password).go("/me/request/new").by("right-ERASURE").check();
      she.press("next").press("all").press("next").press("next").press("send");
      return she.page().locator("h1").innerText().replace("Demande ", "");
    }
  }

  /** What a backup from before does: she is back, and the database knows of no erasure. */
  private static void restore(UUID ada) throws SQLException {
    for (String part : List.of("erasure_count", "erasure_store"))
      ask(
          "delete from portal."
              + part
              + " where erasure_id in (select id from portal.erasure where person_id = ?)",
          ada);
    ask("delete from portal.erasure where person_id = ?", ada);
    insert(ada);
  }

  private static String ticket(String reference, String desk) throws SQLException {
    return ask("select id from portal.ticket where reference = ? and desk = ?", reference, desk)
        .get(0);
  }

  private static long answers() {
    return stack.mail().mails().stream()
        .filter(mail -> mail.to().equals(ADDRESS) && mail.text().contains("trois mois"))
        .count();
  }

  private static int left(UUID ada) {
    try {
      return Integer.parseInt(
          ask("select count(*) from portal.mail where person_id = ? or address = ?", ada, ADDRESS)
              .get(0));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> ask(String sql, Object... values) throws SQLException {
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME)) {
      return TestDatabase.ask(owner, sql, values);
    }
  }

  private static List<String> keycloak(String sql, Object... values) throws SQLException {
    try (Connection keycloak = stack.database().connect("keycloak", "keycloak")) {
      return TestDatabase.ask(keycloak, sql, values);
    }
  }
}
