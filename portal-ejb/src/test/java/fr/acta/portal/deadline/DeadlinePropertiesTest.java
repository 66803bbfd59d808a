package fr.acta.portal.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.deadline.Suspension.Kind;
import fr.acta.portal.tenancy.RuleBroken;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;

/** What holds for any receipt from 2020 to 2050, any questions and any extension. */
class DeadlinePropertiesTest {
  /** After every receipt and question that is made here. */
  private static final int TODAY = 80;

  @Provide
  Arbitrary<LocalDate> receipts() {
    return Dates.dates().between(LocalDate.of(2020, 1, 1), LocalDate.of(2050, 12, 31));
  }

  /** Days after receipt: asked, then how long the answer took; one in eight stays open. */
  record Question(Kind kind, int asked, int took, boolean open, boolean confirmed) {
    Suspension of(LocalDate receipt) {
      LocalDate on = receipt.plusDays(asked);
      return new Suspension(
          kind, on, open ? Optional.empty() : Optional.of(on.plusDays(took)), confirmed);
    }
  }

  @Provide
  Arbitrary<List<Question>> questions() {
    return Combinators.combine(
            Arbitraries.of(Kind.values()),
            Arbitraries.integers().between(0, 45),
            Arbitraries.integers().between(0, 30),
            Arbitraries.integers().between(0, 7).map(i -> i == 0),
            Arbitraries.of(true, false))
        .as(Question::new)
        .list()
        .ofMaxSize(4);
  }

  private static StatutoryDeadline deadline(
      LocalDate receipt, List<Question> questions, boolean extended) {
    StatutoryDeadline deadline =
        StatutoryDeadline.receivedOn(receipt)
            .suspended(of(receipt, questions), receipt.plusDays(TODAY));
    return extended ? deadline.extendedOn(receipt) : deadline;
  }

  private static List<Suspension> of(LocalDate receipt, List<Question> questions) {
    return questions.stream().map(question -> question.of(receipt)).toList();
  }

  @Property
  void neverEarlierThanTheRawEndNorOnADayOff(
      @ForAll("receipts") LocalDate receipt,
      @ForAll("questions") List<Question> questions,
      @ForAll boolean extended) {
    StatutoryDeadline deadline = deadline(receipt, questions, extended);
    assertFalse(deadline.legalEnd().isBefore(deadline.rawEnd()));
    assertTrue(FrenchHolidays.isWorkingDay(deadline.legalEnd()));
    assertFalse(deadline.internalTarget().isAfter(deadline.rawEnd()));
    assertEquals(receipt.plusMonths(extended ? 3 : 1), deadline.rawEnd());
    assertEquals(receipt.plusMonths(2), deadline.charterEnd());
  }

  @Property
  void rollsOverDaysOffOnly(@ForAll("receipts") LocalDate receipt, @ForAll boolean extended) {
    StatutoryDeadline deadline = deadline(receipt, List.of(), extended);
    deadline
        .rawEnd()
        .datesUntil(deadline.legalEnd())
        .forEach(skipped -> assertFalse(FrenchHolidays.isWorkingDay(skipped)));
  }

  @Property
  void aLaterReceiptNeverEndsSooner(
      @ForAll("receipts") LocalDate receipt,
      @ForAll("questions") List<Question> questions,
      @ForAll @IntRange(min = 1, max = 40) int later,
      @ForAll boolean extended) {
    LocalDate second = receipt.plusDays(later);
    List<Suspension> asked = of(second, questions); // the same days for both
    LocalDate today = second.plusDays(TODAY);
    assertFalse(
        ended(second, asked, today, extended).isBefore(ended(receipt, asked, today, extended)));
  }

  private static LocalDate ended(
      LocalDate receipt, List<Suspension> asked, LocalDate today, boolean extended) {
    StatutoryDeadline deadline = StatutoryDeadline.receivedOn(receipt).suspended(asked, today);
    return (extended ? deadline.extendedOn(receipt) : deadline).legalEnd();
  }

  @Property
  void oneMoreQuestionNeverEndsSooner(
      @ForAll("receipts") LocalDate receipt,
      @ForAll("questions") List<Question> questions,
      @ForAll("questions") List<Question> more,
      @ForAll boolean extended) {
    List<Question> all = new ArrayList<>(questions);
    all.addAll(more);
    assertFalse(
        deadline(receipt, all, extended)
            .legalEnd()
            .isBefore(deadline(receipt, questions, extended).legalEnd()));
  }

  @Property
  void aLaterAnswerNeverEndsSooner(
      @ForAll("receipts") LocalDate receipt,
      @ForAll @IntRange(min = 0, max = 14) int asked,
      @ForAll @IntRange(min = 0, max = 40) int took) {
    Question sooner = new Question(Kind.IDENTITY, asked, took, false, false);
    Question later = new Question(Kind.IDENTITY, asked, took + 1, false, false);
    assertFalse(
        deadline(receipt, List.of(later), false)
            .legalEnd()
            .isBefore(deadline(receipt, List.of(sooner), false).legalEnd()));
  }

  /** Asked in time, so that each counts: the days are counted here one by one. */
  @Property
  void addsEachSuspendedDayOnce(
      @ForAll("receipts") LocalDate receipt, @ForAll("questions") List<Question> questions) {
    List<Question> inTime = questions.stream().filter(q -> q.asked() <= 14).toList();
    Set<LocalDate> days = new HashSet<>();
    for (Suspension question : of(receipt, inTime)) {
      LocalDate day = question.askedOn();
      LocalDate last = question.answeredOn().orElse(receipt.plusDays(TODAY));
      while (day.isBefore(last)) days.add(day = day.plusDays(1));
    }
    LocalDate moved = receipt.plusMonths(1).plusDays(days.size());
    assertEquals(FrenchHolidays.rolled(moved), deadline(receipt, inTime, false).legalEnd());
  }

  @Property
  void anExtensionIsGrantedInTimeOnlyAndOnce(
      @ForAll("receipts") LocalDate receipt,
      @ForAll("questions") List<Question> questions,
      @ForAll @IntRange(min = 0, max = 100) int after) {
    StatutoryDeadline deadline = deadline(receipt, questions, false);
    LocalDate day = receipt.plusDays(after);
    LocalDate last = StatutoryDeadline.receivedOn(receipt).legalEnd(); // no question lengthens it
    if (day.isAfter(last)) {
      RuleBroken no = assertThrows(RuleBroken.class, () -> deadline.extendedOn(day));
      assertEquals("deadline.refused.extension_late", no.messageKey());
    } else {
      StatutoryDeadline extended = deadline.extendedOn(day);
      assertFalse(extended.legalEnd().isBefore(deadline.legalEnd()));
      RuleBroken no = assertThrows(RuleBroken.class, () -> extended.extendedOn(day));
      assertEquals("deadline.refused.extension_twice", no.messageKey());
    }
  }

  @Property
  void theStepsLeadFromReceiptToTheLegalEnd(
      @ForAll("receipts") LocalDate receipt,
      @ForAll("questions") List<Question> questions,
      @ForAll boolean extended) {
    StatutoryDeadline deadline = deadline(receipt, questions, extended);
    LocalDate at = receipt;
    for (DeadlineStep step : deadline.explanation()) {
      assertEquals(at, step.before());
      at = step.after();
    }
    assertEquals(deadline.legalEnd(), at);
  }

  @Property
  void aLateQuestionMovesNothingUnlessConfirmed(
      @ForAll("receipts") LocalDate receipt,
      @ForAll @IntRange(min = 0, max = 45) int asked,
      @ForAll @IntRange(min = 0, max = 30) int took) {
    Question question = new Question(Kind.IDENTITY, asked, took, false, false);
    long month = ChronoUnit.DAYS.between(receipt, receipt.plusMonths(1));
    if (2L * asked > month)
      assertEquals(
          StatutoryDeadline.receivedOn(receipt).legalEnd(),
          deadline(receipt, List.of(question), false).legalEnd());
  }
}
