package fr.acta.portal.stack;

import fr.acta.portal.deadline.StatutoryDeadline;
import fr.acta.portal.deadline.Suspension;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.text.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what {@code ./portal deadline} is asked, in any order, and notes all that is wrong. */
final class DeadlineOptions {
  static final Texts TEXTS = new Texts(DeadlineOptions.class, "deadline");
  private static final Texts LAW = new Texts(StatutoryDeadline.class, "deadline");

  private final Locale language;
  private final List<String> wrong = new ArrayList<>();
  private final List<StatutoryDeadline> received = new ArrayList<>();
  private final List<Suspension> suspensions = new ArrayList<>();
  private boolean extended;
  private boolean confirmed;
  private boolean json;

  /**
   * @throws Refusal a line for each thing that is wrong
   */
  DeadlineOptions(Locale language, String... arguments) {
    this.language = language;
    Iterator<String> rest = List.of(arguments).iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      switch (word) {
        case "--extended" -> extended = true;
        case "--confirmed" -> confirmed = true;
        case "--json" -> json = true;
        case "--suspended" -> suspend(rest.hasNext() ? rest.next() : "");
        default -> receive(word);
      }
    }
    if (received.isEmpty() && wrong.isEmpty()) refuse("none");
    demandNothingWrong();
  }

  boolean json() {
    return json;
  }

  /** In the order given. */
  List<StatutoryDeadline> deadlines() {
    List<StatutoryDeadline> all = received.stream().map(this::moved).toList();
    demandNothingWrong();
    return all;
  }

  private void receive(String word) {
    if (word.startsWith("--")) refuse("unknown", word);
    else receipt(word).ifPresentOrElse(received::add, () -> refuse("unreadable", word));
  }

  private void suspend(String period) {
    String[] ends = period.split("/", -1);
    Optional<LocalDate> from = day(ends[0]);
    Optional<LocalDate> to = ends.length == 2 ? day(ends[1]) : Optional.empty();
    if (from.isEmpty() || to.isEmpty()) {
      refuse("suspended", period);
      return;
    }
    try {
      suspensions.add(Suspension.asked(Suspension.Kind.IDENTITY, from.get()).answered(to.get()));
    } catch (RuleBroken no) {
      refuse(no);
    }
  }

  /** Every question has its answer and an extension its day: what "today" is plays no part. */
  private StatutoryDeadline moved(StatutoryDeadline deadline) {
    LocalDate receipt = deadline.receivedOn();
    List<Suspension> questions =
        confirmed ? suspensions.stream().map(Suspension::confirmedInWriting).toList() : suspensions;
    try {
      StatutoryDeadline suspended = deadline.suspended(questions, receipt);
      return extended ? suspended.extendedOn(receipt) : suspended;
    } catch (RuleBroken no) {
      refuse(no);
      return deadline;
    }
  }

  private static Optional<LocalDate> day(String text) {
    return receipt(text).map(StatutoryDeadline::receivedOn);
  }

  /** A civil date in Paris, or an instant with its offset. */
  private static Optional<StatutoryDeadline> receipt(String text) {
    if (!text.matches("\\d{4}-.*")) return Optional.empty();
    try {
      return Optional.of(
          text.contains("T")
              ? StatutoryDeadline.receivedAt(OffsetDateTime.parse(text).toInstant())
              : StatutoryDeadline.receivedOn(LocalDate.parse(text)));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private void refuse(RuleBroken no) {
    String key = no.messageKey().substring("deadline.".length());
    wrong.add(LAW.say(language, key, no.arguments()));
  }

  private void refuse(String key, Object... arguments) {
    wrong.add(TEXTS.say(language, key, arguments));
  }

  private void demandNothingWrong() {
    if (!wrong.isEmpty()) throw new Refusal(String.join("\n", wrong));
  }
}
