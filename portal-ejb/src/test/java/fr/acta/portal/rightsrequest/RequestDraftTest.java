package fr.acta.portal.rightsrequest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.ticket.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestDraftTest {
  private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");
  private final RequestDraft draft =
      new RequestDraft(UUID.randomUUID(), UUID.randomUUID(), Right.RECTIFICATION, NOW);

  @Test
  void aChosenValueStartsAsItIsHeld() {
    Map<DataItem, String> held = new HashMap<>();
    held.put(DataItem.JOB_TITLE, "Vernisseuse");
    held.put(DataItem.USAGE_NAME, null);
    draft.choose(held);
    assertEquals(
        Map.of(DataItem.JOB_TITLE, "Vernisseuse", DataItem.USAGE_NAME, ""), draft.wanted());
  }

  @Test
  void choosingAgainKeepsAnswersAndDropsWhatIsNoLongerChosen() {
    draft.choose(Map.of(DataItem.JOB_TITLE, "Vernisseuse", DataItem.LAST_NAME, "Orme"));
    draft.want(DataItem.JOB_TITLE, "Cheffe d’atelier");
    draft.choose(Map.of(DataItem.JOB_TITLE, "Vernisseuse", DataItem.CIVILITY, "Mme"));
    assertEquals(
        Map.of(DataItem.JOB_TITLE, "Cheffe d’atelier", DataItem.CIVILITY, "Mme"), draft.wanted());
  }

  @Test
  void aValueThatWasNotChosenCannotBeAsked() {
    assertThrows(
        IllegalArgumentException.class, () -> draft.want(DataItem.JOB_TITLE, "Directrice"));
  }

  @Test
  void isCompleteOnlyWhenEachValueCouldBePutThere() {
    DraftItem good = new DraftItem(DataItem.JOB_TITLE, "Vernisseuse", "Cheffe d’atelier");
    DraftItem bad = new DraftItem(DataItem.CONTACT_EMAIL, null, "zoe@");
    assertNull(good.getProblem());
    assertEquals("zoe@", bad.getWanted());
    assertTrue(shown(good).isComplete());
    assertFalse(shown(good, bad).isComplete());
    assertFalse(shown().isComplete());
  }

  @Test
  void showsEachDeskItsPartAndTheDateIfSentNow() {
    DraftItem job = new DraftItem(DataItem.JOB_TITLE, "Vernisseuse", "Cheffe d’atelier");
    DraftItem phone = new DraftItem(DataItem.CONTACT_PHONE, null, "0655667788");
    Draft shown = shown(job, phone);
    assertEquals(List.of(Desk.DPO, Desk.CLIENT), shown.getDesks());
    assertEquals(List.of(phone), shown.of(Desk.DPO));
    assertEquals(List.of(job), shown.of(Desk.CLIENT));
    assertEquals(LocalDate.of(2026, 4, 7), shown.getAnswerBy());
  }

  private Draft shown(DraftItem... items) {
    return new Draft(draft, "Menuiserie Orme", List.of(items), NOW);
  }
}
