package fr.acta.portal.web.outside;

import fr.acta.portal.outside.OutsideLine;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.web.shell.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Where a question to a system stands, for a desk and for the person. */
@Named
@RequestScoped
public class OutsideWords {
  @Inject private Words words;

  public boolean isWaiting(List<OutsideLine> lines) {
    return lines.stream().anyMatch(OutsideLine::isOpen);
  }

  public String state(OutsideLine line) {
    return words.of("outside.state." + (line.isLate() ? "LATE" : line.getHow()));
  }

  public String tone(OutsideLine line) {
    if (line.isOpen()) return line.isLate() ? "late" : "wait";
    return line.isEnded() ? "done" : "";
  }

  public String when(OutsideLine line) {
    return line.isOpen()
        ? words.of("outside.ticket.open", day(line.getOpenedAt()), line.getDueOn())
        : words.of("outside.ticket.ended", day(line.getEndedAt()));
  }

  /**
   * In her words; what was found or done is said with the answer, not before.
   *
   * @param answered her part is
   */
  public String mine(OutsideLine line, boolean answered) {
    if (line.isOpen())
      return words.of("outside.mine.OPEN", line.getSystem(), day(line.getOpenedAt()));
    String how = answered || !line.isEnded() ? line.getHow() : "ANSWERED";
    return words.of("outside.mine." + how, line.getSystem(), day(line.getEndedAt()));
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, LegalClock.PARIS);
  }
}
