package fr.acta.portal.web.retention;

import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.retention.DueTable;
import fr.acta.portal.retention.MyTerm;
import fr.acta.portal.retention.PurgedTable;
import fr.acta.portal.retention.Rule;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.web.shell.Language;
import fr.acta.portal.web.shell.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.stream.Collectors;

/** Rules, reports and days, in the reader's language. */
@Named
@RequestScoped
public class RetentionWords {
  @Inject private Language language;
  @Inject private Words words;
  @Inject private Clock clock;

  /** "trois ans après le dernier contact". */
  public String term(Rule rule) {
    return words.of(
        "retention.after", period(rule.getTerm()), words.of("retention.event." + rule.getEvent()));
  }

  private String period(Period term) {
    if (term.isZero()) return words.of("retention.atOnce");
    if (term.getYears() > 0) return words.of("retention.years", term.getYears());
    return term.getMonths() > 0
        ? words.of("retention.months", term.getMonths())
        : words.of("retention.days", term.getDays());
  }

  public String legal(Rule rule) {
    return rule.legal(language.getLocale());
  }

  public String tables(Rule rule) {
    return rule.getTables().stream()
        .map((MappedTable table) -> table.label(language.getLocale()))
        .collect(Collectors.joining(", "));
  }

  public String label(DueTable table) {
    return table.label(language.getLocale());
  }

  public String label(PurgedTable table) {
    return table.label(language.getLocale());
  }

  /** The month alone: "mars 2021". */
  public String month(LocalDate first) {
    return words.of("retention.month", java.sql.Date.valueOf(first));
  }

  /** "Effacé le 12 mars 2030, …", or the event that it waits for. */
  public String mine(MyTerm mine) {
    String event = words.of("retention.mine." + mine.getRule());
    if (mine.isHeld()) return words.of("retention.mine.held");
    if (mine.getFirst() == null) return words.of("retention.mine.waits", event);
    LocalDate today = LocalDate.ofInstant(clock.instant(), LegalClock.PARIS);
    String when = mine.getFirst().isAfter(today) ? mine.isSeveral() ? "from" : "on" : "now";
    return words.of("retention.mine." + when, mine.getFirst(), mine.getLast(), event);
  }
}
