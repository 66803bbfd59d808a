package fr.acta.portal.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.deadline.Suspension.Kind;
import fr.acta.portal.tenancy.RuleBroken;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Received on Tuesday 10 March 2026: one month ends on Friday 10 April. */
class SuspensionTest {
  private static final StatutoryDeadline DEADLINE = StatutoryDeadline.receivedOn(march(10));

  @Test
  void anOpenQuestionGivesAProjectionThatMovesWithToday() {
    Suspension open = Suspension.asked(Kind.IDENTITY, march(12));
    StatutoryDeadline early = DEADLINE.suspended(List.of(open), march(13));
    StatutoryDeadline later = DEADLINE.suspended(List.of(open), march(20));
    assertTrue(early.isProjected());
    assertEquals(april(13), early.legalEnd()); // 11 April, a Saturday
    assertEquals(april(20), later.legalEnd());
    assertEquals(DeadlineRule.IDENTITY_AWAITED, early.explanation().get(2).rule());
  }

  @Test
  void theAnswerFixesTheDateWhateverDayItIs() {
    Suspension answered = Suspension.asked(Kind.IDENTITY, march(12)).answered(march(20));
    StatutoryDeadline deadline = DEADLINE.suspended(List.of(answered), april(30));
    assertFalse(deadline.isProjected());
    assertEquals(april(20), deadline.legalEnd());
  }

  @Test
  void daysOfTwoOpenQuestionsCountOnce() {
    StatutoryDeadline deadline =
        DEADLINE.suspended(
            List.of(
                Suspension.asked(Kind.PRECISION, march(14)).answered(march(22)),
                Suspension.asked(Kind.IDENTITY, march(12)).answered(march(20)),
                Suspension.asked(Kind.IDENTITY, march(15)).answered(march(16))),
            march(22));
    assertEquals(april(20), deadline.legalEnd()); // ten days from 10 April
    assertEquals(
        List.of(
            DeadlineRule.IDENTITY_ASKED, DeadlineRule.PRECISION_ASKED, DeadlineRule.IDENTITY_ASKED),
        deadline.explanation().subList(2, 5).stream().map(DeadlineStep::rule).toList());
    assertEquals(april(18), deadline.explanation().get(2).after());
    assertEquals(april(20), deadline.explanation().get(3).after());
    assertEquals(april(20), deadline.explanation().get(4).after());
  }

  @Test
  void aLateQuestionIsAnAlarmUntilItIsConfirmed() {
    Suspension inTime = Suspension.asked(Kind.IDENTITY, march(25)).answered(march(29));
    Suspension late = Suspension.asked(Kind.IDENTITY, march(26)).answered(march(30));
    assertFalse(inTime.isLate(march(10))); // 15 of 31 days gone
    assertTrue(late.isLate(march(10)));
    StatutoryDeadline alarmed = DEADLINE.suspended(List.of(late), march(30));
    assertEquals(april(10), alarmed.legalEnd());
    assertEquals(List.of(late), alarmed.lateQuestions());
    StatutoryDeadline confirmed = DEADLINE.suspended(List.of(late.confirmedInWriting()), march(30));
    assertEquals(april(14), confirmed.legalEnd());
    assertEquals(List.of(), confirmed.lateQuestions());
  }

  @Test
  void exactlyHalfTheMonthIsInTime() {
    assertFalse(Suspension.asked(Kind.IDENTITY, april(25)).isLate(april(10))); // 15 of 30 days
    assertTrue(Suspension.asked(Kind.IDENTITY, april(26)).isLate(april(10)));
  }

  @Test
  void anOpenLateQuestionLeavesTheDateFixed() {
    StatutoryDeadline deadline =
        DEADLINE.suspended(List.of(Suspension.asked(Kind.IDENTITY, march(30))), april(9));
    assertFalse(deadline.isProjected());
    assertEquals(april(10), deadline.legalEnd());
  }

  @Test
  void nothingIsLeftToSuspendAfterTheEnd() {
    Suspension after =
        Suspension.asked(Kind.IDENTITY, april(11)).answered(april(20)).confirmedInWriting();
    StatutoryDeadline deadline = DEADLINE.suspended(List.of(after), april(20));
    assertEquals(april(10), deadline.legalEnd());
    assertEquals(DeadlineRule.QUESTION_AFTER_END, deadline.explanation().get(2).rule());
  }

  @Test
  void aSuspensionLengthensAnExtensionButNotTheTimeToExtend() {
    Suspension identity = Suspension.asked(Kind.IDENTITY, march(12)).answered(march(20));
    StatutoryDeadline suspended = DEADLINE.suspended(List.of(identity), march(20));
    assertEquals(april(10), suspended.lastDayToExtend());
    assertThrows(RuleBroken.class, () -> suspended.extendedOn(april(11)));
    StatutoryDeadline both = suspended.extendedOn(april(10));
    assertEquals(LocalDate.of(2026, 6, 10), both.rawEnd());
    assertEquals(LocalDate.of(2026, 6, 18), both.legalEnd());
    assertEquals(
        both.explanation(),
        DEADLINE.extendedOn(april(10)).suspended(List.of(identity), march(20)).explanation());
  }

  @Test
  void questionsOutOfOrderAreRefused() {
    Suspension before = Suspension.asked(Kind.IDENTITY, march(9));
    RuleBroken early =
        assertThrows(RuleBroken.class, () -> DEADLINE.suspended(List.of(before), march(10)));
    assertEquals("deadline.refused.asked_before_receipt", early.messageKey());
    RuleBroken reversed = assertThrows(RuleBroken.class, () -> before.answered(march(8)));
    assertEquals("deadline.refused.answered_before_asked", reversed.messageKey());
  }

  @Test
  void theStepSaysHowManyDaysInBothLanguages() {
    DeadlineStep step =
        DEADLINE
            .suspended(
                List.of(Suspension.asked(Kind.IDENTITY, march(12)).answered(march(20))), march(20))
            .explanation()
            .get(2);
    assertEquals(
        "Identité demandée le jeudi 12 mars 2026, établie le vendredi 20 mars 2026\u00a0: 8 jours"
            + " s’ajoutent au délai, qui finit le samedi 18 avril 2026.",
        step.text(Locale.FRENCH));
    assertEquals(
        "Identity asked for on Thursday 12 March 2026, established on Friday 20 March 2026: 8 days"
            + " are added to the period, which ends on Saturday 18 April 2026.",
        step.text(Locale.ENGLISH));
  }

  private static LocalDate march(int day) {
    return LocalDate.of(2026, 3, day);
  }

  private static LocalDate april(int day) {
    return LocalDate.of(2026, 4, day);
  }
}
