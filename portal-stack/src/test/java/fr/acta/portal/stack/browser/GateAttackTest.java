package fr.acta.portal.stack.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.LiveStack;
import fr.acta.portal.stack.Stack;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * HR of a client of its own tries every screen, and forms that say something else than the page
 * gave, for people who may not pass. It is 29 January 2027 in Paris.
 */
@Tag("browser")
@Tag("desks")
@ExtendWith(LiveStack.class)
class GateAttackTest {
  private static final String ACCIDENT = "/hr/transfer/transmit?service=ACCIDENT_DECLARATION";

  private static Chromium chromium;

  private OwnClient client;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void throughNoScreenAndNoAlteredFormAnybodyPassesWhoMayNot(Stack stack) throws Exception {
    try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME)) {
      client = OwnClient.make(stack, chromium.browser(), owner, "attaque", "91234567500017");
      try (Visitor hr = client.hr(chromium.browser())) {
        seesWhoIsHeldBackAndWhy(hr);
        altersTheList(hr);
        sendsItToTheOtherService(hr);
        comesWithAForeignViewState(hr);
        comesTooLate(hr);
        asksForAnEmergencyInAnothersName(hr);
        sendsTwice(hr);
      }
    }
  }

  private void seesWhoIsHeldBackAndWhy(Visitor hr) throws Exception {
    hr.go(ACCIDENT).sees("1 personne peut être transmise, 4 sont retenues").isSound();
    for (String reason :
        List.of(
            "pas encore informée",
            "informée d’une version ancienne",
            "s’oppose à ce traitement",
            "en quarantaine")) hr.sees(reason);
    // Who left before is on no list at all, nor is whoever is locked.
    hr.seesNot("Parti").seesNot("données verrouillées");
    assertNobody();
  }

  private void altersTheList(Visitor hr) throws Exception {
    for (String list : List.of("", "0".repeat(64))) {
      hr.go(ACCIDENT);
      hr.find("list").evaluate("(field, list) => field.value = list", list);
      hr.press("send").sees("La liste a changé");
      assertNobody();
    }
  }

  private void sendsItToTheOtherService(Visitor hr) throws Exception {
    hr.go(ACCIDENT);
    redirect(hr, "send", "/hr/transfer/transmit?service=E_LEARNING");
    hr.press("send");
    assertNobody();
  }

  private void comesWithAForeignViewState(Visitor hr) throws Exception {
    for (String state : List.of("", "-123:456", "stateless")) {
      hr.go(ACCIDENT);
      hr.page()
          .locator("input[name='jakarta.faces.ViewState']")
          .first()
          .evaluate("(field, state) => field.value = state", state);
      hr.press("send");
      assertNobody();
    }
  }

  /** The page is open while the one who passed is locked. */
  private void comesTooLate(Visitor hr) throws Exception {
    hr.go(ACCIDENT);
    client.lock("PASSES", "CLAIMS");
    hr.press("send").sees("La liste a changé");
    assertNobody();
    client.ask("delete from portal.restriction where person_id = ?", client.person("PASSES"));
  }

  private void asksForAnEmergencyInAnothersName(Visitor hr) throws Exception {
    for (String held : List.of("RESTRICTED", "OBJECTED", "GONE")) {
      if (held.equals("RESTRICTED")) assertEquals(404, hr.status(emergency(held)));
      else hr.go(emergency(held)).sees("Même en urgence").isSound();
      assertEquals(0, hr.find("send").count(), held);
      // A form that was given for somebody else.
      hr.go(emergency("NOT_INFORMED"));
      fill(hr);
      redirect(hr, "send", emergency(held));
      hr.press("send");
      assertNobody();
    }
    hr.go(emergency("PASSES")).sees("Cette personne est informée");
    assertEquals(0, hr.find("send").count());
    hr.go(emergency("NOT_INFORMED"));
    fill(hr);
    redirect(hr, "send", "/hr/transfer/emergency?person=" + elsewhere());
    hr.press("send");
    assertNobody();
    assertEquals(
        List.of("0"),
        client.ask(
            "select count(*) from portal.duty_to_inform where tenant_id = ?", client.tenant()));
  }

  private void sendsTwice(Visitor hr) throws Exception {
    hr.go(ACCIDENT).press("send").sees("1 personne transmise").isSound();
    hr.page().goBack();
    Locator again = hr.find("send");
    if (again.count() > 0) hr.press("send");
    assertEquals(
        List.of(client.person("PASSES").toString()),
        client.ask("select person_id from portal.sent_rows(?)", client.tenant()));
  }

  private static void fill(Visitor hr) {
    hr.fill("known", "2027-01-29T07:30").fill("reason", "Accident ce matin à l’atelier.");
  }

  /** The form of a button is sent to another address than its own. */
  private static void redirect(Visitor hr, String button, String path) {
    hr.by(button).evaluate("(button, path) => button.form.action = path", path);
  }

  private String emergency(String who) {
    return "/hr/transfer/emergency?person=" + client.person(who);
  }

  private void assertNobody() throws Exception {
    assertEquals(
        List.of(), client.ask("select person_id from portal.sent_rows(?)", client.tenant()));
  }

  private String elsewhere() throws Exception {
    return client
        .ask(
            "select id from portal.person where tenant_id <> ? order by id limit 1",
            client.tenant())
        .get(0);
  }
}
