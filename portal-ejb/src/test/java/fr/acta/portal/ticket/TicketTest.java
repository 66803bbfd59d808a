package fr.acta.portal.ticket;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.tenancy.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketTest {
  private static final Instant NOW = Instant.parse("2026-10-26T17:04:00Z");

  private final Ticket ticket = ticket(Desk.CLIENT);
  private final AskedItem title =
      new AskedItem(ticket, DataItem.JOB_TITLE, "Vernisseuse", "Cheffe d’atelier");
  private final AskedItem phone = new AskedItem(ticket, DataItem.WORK_PHONE, null, "0102030405");

  static Ticket ticket(Desk desk) {
    UUID id = new UUID(1, 2);
    List<DataItem> items = List.of(DataItem.JOB_TITLE, DataItem.WORK_PHONE);
    return Ticket.open(
        new Filed(
            id, id, id, "Zoé Martin", Right.RECTIFICATION, "D-2026-000001", Locale.FRENCH, NOW),
        desk,
        items);
  }

  private static DecisionDraft.Choice accepted(String note) {
    return new DecisionDraft.Choice(Decision.ACCEPTED, null, note);
  }

  private static DecisionDraft.Choice refused(String reason) {
    return new DecisionDraft.Choice(Decision.REFUSED, RefusalGround.ACCURATE, reason);
  }

  private void identify() {
    ticket.identify(List.of(IdentityCheck.signedIn(ticket, NOW)));
  }

  private static void breaks(String key, Executable act) {
    assertEquals(key, assertThrows(RuleBroken.class, act).messageKey());
  }

  @ParameterizedTest
  @CsvSource({
    "take, NEW, TAKEN",
    "take, TAKEN, ticket.takenAlready",
    "take, WAITING, ticket.takenAlready",
    "ask, NEW, ticket.takeFirst",
    "ask, TAKEN, WAITING",
    "ask, WAITING, ticket.questionOpen",
    "answered, NEW, ticket.noQuestionOpen",
    "answered, TAKEN, ticket.noQuestionOpen",
    "answered, WAITING, TAKEN",
    "close, NEW, ticket.takeFirst",
    "close, TAKEN, CLOSED",
    "close, WAITING, CLOSED",
    "take, CLOSED, ticket.closedAlready",
    "ask, CLOSED, ticket.closedAlready",
    "answered, CLOSED, ticket.closedAlready",
    "close, CLOSED, ticket.closedAlready"
  })
  void everyVerbFromEveryState(String verb, TicketState from, String expected) {
    String result;
    try {
      result =
          switch (verb) {
            case "take" -> from.take().name();
            case "ask" -> from.ask().name();
            case "answered" -> from.answered().name();
            default -> from.decide().name();
          };
    } catch (RuleBroken e) {
      result = e.messageKey();
    }
    assertEquals(expected, result);
  }

  @Test
  void walksFromReceiptToAnswer() {
    assertEquals(LocalDate.of(2026, 11, 26), ticket.legalEnd());
    ticket.take(new UUID(3, 4), "Anne-Sophie");
    identify();
    assertEquals(
        "Quel numéro ?",
        ticket.ask(RequestMessage.Purpose.QUESTION, "  Quel numéro ? ", NOW).text());
    assertEquals(
        RequestMessage.Author.PERSON,
        ticket.answered("Le second.", List.of(), List.of(), NOW).author());
    title.draft(Right.RECTIFICATION, accepted("sans objet"));
    phone.draft(Right.RECTIFICATION, refused(" Numéro du standard. "));
    ticket.close(List.of(title, phone), List.of(), List.of(), "Bonjour", NOW);
    assertEquals(TicketState.CLOSED, ticket.state());
    assertEquals(Outcome.PARTLY, ticket.outcome());
    assertNull(title.reason());
    assertEquals("Numéro du standard.", phone.reason());
    assertEquals(LocalDate.of(2026, 11, 26), ticket.legalEnd());
  }

  @Test
  void nothingIsDecidedBeforeItIsTaken() {
    title.draft(Right.RECTIFICATION, accepted(null));
    breaks("ticket.takeFirst", () -> ticket.outcomeOf(List.of(title)));
    breaks("ticket.takeFirst", () -> ticket.draft("Bonjour"));
  }

  @Test
  void everyItemIsDecidedAndEveryRefusalReasoned() {
    ticket.take(new UUID(3, 4), "Anne-Sophie");
    identify();
    title.draft(Right.RECTIFICATION, accepted(null));
    breaks("ticket.decideEach", () -> ticket.outcomeOf(List.of(title, phone)));
    phone.draft(Right.RECTIFICATION, refused(" "));
    breaks("ticket.reasonMissing", () -> ticket.outcomeOf(List.of(title, phone)));
    phone.draft(Right.RECTIFICATION, refused("Numéro du standard."));
    assertEquals(Outcome.PARTLY, ticket.outcomeOf(List.of(title, phone)));
    assertEquals(Outcome.REFUSED, ticket.outcomeOf(List.of(phone)));
    assertEquals(Outcome.ACCEPTED, ticket.outcomeOf(List.of(title)));
  }

  @Test
  void anOldPageChangesNothing() {
    assertDoesNotThrow(() -> ticket.demandVersion(ticket.version()));
    breaks("ticket.changedMeanwhile", () -> ticket.demandVersion(ticket.version() + 1));
    ticket.take(new UUID(3, 4), "Anne-Sophie");
    identify();
    title.draft(Right.RECTIFICATION, accepted(null));
    ticket.close(List.of(title), List.of(), List.of(), "Bonjour", NOW);
    breaks("ticket.closedAlready", () -> ticket.demandVersion(ticket.version()));
    breaks(
        "ticket.closedAlready",
        () -> ticket.close(List.of(title), List.of(), List.of(), "Encore", NOW));
  }

  @Test
  void anAcceptanceWaitsForSystemsOutsideThePortalAndARefusalDoesNot() {
    List<String> asked = List.of("Archives", "Boîtes");
    ticket.take(new UUID(3, 4), "Anne-Sophie");
    identify();
    title.draft(Right.RECTIFICATION, accepted(null));
    breaks(
        "ticket.outsideOpen", () -> ticket.close(List.of(title), List.of(), asked, "Bonjour", NOW));
    phone.draft(Right.RECTIFICATION, refused("Numéro du standard."));
    ticket.close(List.of(phone), List.of(), asked, "Bonjour", NOW);
    assertEquals(Outcome.REFUSED, ticket.outcome());
  }

  @Test
  void theClientIsRemindedOnceAParisDay() {
    ticket.reminded(Instant.parse("2026-11-10T22:30:00Z"));
    breaks("ticket.remindedToday", () -> ticket.reminded(Instant.parse("2026-11-10T22:59:00Z")));
    assertDoesNotThrow(() -> ticket.reminded(Instant.parse("2026-11-10T23:01:00Z")));
  }

  @Test
  void theDpoIsNeverRemindedOfItsOwn() {
    assertThrows(IllegalStateException.class, () -> ticket(Desk.DPO).reminded(NOW));
  }

  @Test
  void anEmptyMessageIsNotSent() {
    ticket.take(new UUID(3, 4), "Anne-Sophie");
    identify();
    breaks("ticket.messageEmpty", () -> ticket.ask(RequestMessage.Purpose.QUESTION, "  ", NOW));
  }
}
