package fr.acta.portal.stack.browser;

import static fr.acta.portal.stack.TestDatabase.ask;
import static fr.acta.portal.stack.browser.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.stack.CaughtMail;
import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import fr.acta.portal.ticket.Right;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that come otherwise than through an account, as those who ask and write down see it. */
@Tag("browser")
@Tag("rights")
@ExtendWith(LiveStack.class)
class ChannelsTest {
  private static final Pattern REFERENCE = Pattern.compile("D-\\d{4}-\\d{6}");
  private static final Pattern LINK = Pattern.compile("/request/confirm\\?\\S+");
  private static final List<String> ASKED =
      Arrays.stream(Right.values()).map(Right::name).sorted().toList();

  private static Chromium chromium;

  private Stack stack;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @BeforeEach
  void live(Stack live) {
    stack = live;
  }

  @Test
  void hrWritesDownEveryRightForSomebodyOnItsList() {
    String person = ask1("select md5('1:00254')::uuid");
    try (Visitor hr = visitor().signIn("hr.orme")) {
      for (String right : ASKED) {
        String reference = record(hr, "/hr/intake/record?person=" + person, right, "COUNTER");
        assertEquals(
            right + " COUNTER 2027-01-27 " + person,
            ask1(
                "select kind || ' ' || channel || ' ' || received_at::date || ' ' || person_id from portal.rights_request where reference = ?",
                reference));
        assertTrue(
            Integer.parseInt(
                    ask1("select count(*) from portal.ticket where reference = ?", reference))
                > 0);
      }
    }
  }

  /** Nobody decides it: the address is on the list when the request is filed, and she is told. */
  @Test
  void anObjectionToProspectingIsObeyedWithoutAnAccount() {
    String address = "stop" + System.nanoTime() + "@maison.example";
    try (Visitor anybody = visitor();
        Visitor dpo = visitor().signIn("nadia.roche")) {
      form(anybody.go("/request"), "PROSPECTING").fill("address", "3 rue Haute\n81000 Albi");
      anybody.press("send").sees("adresse électronique").isSound();
      anybody.fill("email", address).press("send");
      await("the mail", () -> !mails(address).isEmpty());
      Matcher link = LINK.matcher(mails(address).get(0).text());
      assertTrue(link.find());
      anybody.go(link.group()).press("confirm");
      await("the answer", () -> mails(address).size() == 2);
      dpo.go("/dpo/suppression")
          .fill("address", address)
          .press("check")
          .sees("figure sur la liste");
    }
    assertEquals(
        "CLOSED ACCEPTED",
        ask1(
            "select t.state || ' ' || t.outcome from portal.ticket t join portal.requester q on q.request_id = t.request_id where q.email = ?",
            address));
  }

  @Test
  void theDpoWritesDownEveryRightForSomebodyUnknown() {
    try (Visitor dpo = visitor().signIn("nadia.roche")) {
      for (String right : ASKED) {
        String reference = record(dpo, "/dpo/intake/record", right, "POST");
        assertEquals(
            right + (right.equals("PROSPECTING") ? " POST DPO CLOSED" : " POST DPO NEW"),
            ask1(
                "select r.kind || ' ' || r.channel || ' ' || t.desk || ' ' || t.state from portal.rights_request r join portal.ticket t on t.request_id = r.id where r.reference = ? and r.person_id is null",
                reference));
      }
    }
  }

  @Test
  void somebodyWithoutAnAccountConfirmsAndIsTold() {
    String address = "heritier" + System.nanoTime() + "@maison.example";
    try (Visitor anybody = visitor()) {
      anybody.go("/request").isSound().press("send").sees("Donnez un nom").isSound();
      form(anybody, "HEIRS").fill("represents", "Louis Martin").fill("email", address);
      anybody.press("send").isSound();
      assertTrue(anybody.path().startsWith("/request/sent"), anybody.path());
      await("the mail", () -> !mails(address).isEmpty());
      assertEquals("0", requests(address), "nothing is opened before the address is confirmed");
      Matcher link = LINK.matcher(mails(address).get(0).text());
      assertTrue(link.find());
      anybody.go(link.group()).isSound().press("confirm").isSound();
      await("the request", () -> requests(address).equals("1"));
      await("the receipt", () -> mails(address).size() == 2);
      // The link a second time opens nothing, and says the same.
      anybody.go(link.group()).press("confirm").isSound();
      assertTrue(anybody.path().startsWith("/request/confirmed"), anybody.path());
    }
    assertEquals(
        "HEIRS FORM MANDATE REPRESENTATIVE",
        ask1(
            "select r.kind || ' ' || r.channel || ' ' || string_agg(c.subject, ' ' order by c.subject) from portal.rights_request r"
                + " join portal.requester q on q.request_id = r.id join portal.ticket t on t.request_id = r.id join portal.identity_check c on c.ticket_id = t.id"
                + " where q.email = ? group by r.kind, r.channel",
            address));
  }

  /** Whether somebody is known makes no difference that could be seen from outside. */
  @Test
  void theFormTellsNobodyWhoIsKnownAndStartsNoHeader() {
    String known =
        ask1(
            "select work_email from portal.person where work_email is not null order by id limit 1");
    try (Visitor anybody = visitor()) {
      String answer = null;
      for (String address : List.of(known, "personne" + System.nanoTime() + "@ailleurs.example")) {
        form(anybody.go("/request"), "ACCESS").fill("email", address).press("send");
        String page = anybody.path() + anybody.text();
        assertEquals(answer == null ? page : answer, page);
        answer = page;
      }
      form(anybody.go("/request"), "ACCESS").page().evaluate(UNCHECKED);
      anybody.fill("email", "a@b.example\nBcc: c@d.example").press("send").isSound();
      assertTrue(anybody.page().title().startsWith("Erreur"), anybody.page().title());
    }
    assertTrue(stack.mail().mails().stream().noneMatch(m -> m.to().contains("d.example")));
  }

  /** What a browser checks, an attacker does not. */
  private static final String UNCHECKED =
      "() => { const email = document.querySelector('[id$=email]'); const area = document.createElement('textarea'); area.id = email.id; area.name = email.name; email.replaceWith(area); }";

  private static Visitor form(Visitor anybody, String right) {
    anybody.page().locator("input[value=" + right + "]").check();
    return anybody.fill("words", "Je demande ce qui m’est dû.").fill("name", "Anne Martin");
  }

  private static String record(Visitor desk, String path, String right, String channel) {
    desk.go(path).page().locator("input[name$=channel][value=" + channel + "]").check();
    desk.fill("receivedOn", "2027-01-27").by("right").selectOption(right);
    for (String holder : List.of("CLIENT", "OPERATOR"))
      desk.page().locator("input[name$=holders][value=" + holder + "]").check();
    desk.fill("words", "Elle demande ce qui lui est dû.").fill("name", "Émile Öztürk");
    desk.page().locator("input[name$=answerBy][value=POST]").check();
    desk.fill("address", "3 rue Haute\n81000 Albi");
    if (right.equals("PROSPECTING"))
      desk.fill("email", "courrier" + System.nanoTime() + "@maison.example");
    desk.press("record");
    Matcher said = REFERENCE.matcher(desk.text());
    assertTrue(said.find(), () -> right + ": " + desk.text());
    return said.group();
  }

  private String requests(String address) {
    return ask1("select count(*) from portal.requester where email = ?", address);
  }

  private List<CaughtMail> mails(String address) {
    return stack.mail().mails().stream().filter(m -> m.to().equals(address)).toList();
  }

  private String ask1(String sql, Object... values) {
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME)) {
      return ask(owner, sql, values).get(0);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Visitor visitor() {
    return new Visitor(chromium.browser(), stack, Visitor.french());
  }
}
