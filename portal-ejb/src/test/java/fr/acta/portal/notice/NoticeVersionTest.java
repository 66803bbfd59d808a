package fr.acta.portal.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.acta.portal.client.Subscription;
import fr.acta.portal.client.Subscription.OperatorRole;
import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.tenancy.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeVersionTest {
  private static final Instant NOW = Instant.parse("2026-11-23T23:30:00Z");

  /** It is the day after in Paris. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final NoticeVersion draft =
      new NoticeVersion(
          new Subscription(UUID.randomUUID(), Service.E_LEARNING, OperatorRole.PROCESSOR, NOW),
          null,
          1);

  @ParameterizedTest
  @EnumSource(
      value = NoticeItem.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CATEGORIES", "SOURCE"})
  void isNotPublishedWhileAContentIsEmptyInOneLanguage(NoticeItem item) {
    for (String language : new String[] {"fr", "en"}) {
      NoticeTexts.Held held = FirstDraftTest.texts(Service.E_LEARNING).put(item, language, " \n ");
      RuleBroken refusal = assertThrows(RuleBroken.class, () -> approve(held, TODAY));
      assertEquals("notice.incomplete." + item, refusal.messageKey());
      assertEquals(NoticeVersion.State.DRAFT, draft.state());
    }
  }

  @Test
  void whatIsPublishedIsNeverADraftAgain() {
    approve(FirstDraftTest.texts(Service.E_LEARNING), TODAY);
    RuleBroken refusal = assertThrows(RuleBroken.class, () -> draft.demandDraft(draft.version()));
    assertEquals("notice.alreadyPublished", refusal.messageKey());
  }

  @Test
  void aDraftSavedByAnotherIsNotOverwritten() {
    RuleBroken refusal =
        assertThrows(RuleBroken.class, () -> draft.demandDraft(draft.version() + 1));
    assertEquals("notice.changedMeanwhile", refusal.messageKey());
  }

  @Test
  void anEditKnowsItsItemsAndTheirLength() {
    NoticeSheet.Edit unknown = new NoticeSheet.Edit(Map.of("HOROSCOPE", "x"), Map.of());
    assertThrows(IllegalArgumentException.class, unknown::texts);
    NoticeSheet.Edit long1 = new NoticeSheet.Edit(Map.of("RIGHTS", "x".repeat(4001)), Map.of());
    assertEquals("notice.tooLong", assertThrows(RuleBroken.class, long1::texts).messageKey());
  }

  @Test
  void isInForceOnItsDayAndNoSooner() {
    NoticeTexts.Held texts = FirstDraftTest.texts(Service.E_LEARNING);
    RuleBroken past = assertThrows(RuleBroken.class, () -> approve(texts, TODAY.minusDays(1)));
    assertEquals("notice.inThePast", past.messageKey());
    approve(texts, TODAY.plusDays(2));
    assertEquals(NoticeVersion.State.APPROVED, draft.state());
    assertNull(draft.publishedAt());
    draft.putInForce();
    assertEquals(NoticeVersion.State.PUBLISHED, draft.state());
    assertEquals(Instant.parse("2026-11-25T23:00:00Z"), draft.publishedAt());
    assertThrows(IllegalStateException.class, draft::putInForce);
  }

  private void approve(NoticeTexts.Held texts, LocalDate inForceOn) {
    draft.approve(texts, NoticeLaw.ART_13, inForceOn, true, UUID.randomUUID(), NOW);
  }
}
