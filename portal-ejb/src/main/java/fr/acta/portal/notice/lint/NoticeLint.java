package fr.acta.portal.notice.lint;

import fr.acta.portal.notice.NoticeItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Looks at a whole notice. */
public final class NoticeLint {
  /** From here the works council must be informed (labour code L.2312-8 and L.2312-38). */
  public static final int COUNCIL_FROM = 50;

  private static final List<String> LANGUAGES = List.of("fr", "en");

  private final LintFacts facts;
  private final List<NoticeFinding> findings = new ArrayList<>();

  private NoticeLint(LintFacts facts) {
    this.facts = facts;
  }

  /**
   * @param texts a text by item and language ("fr", "en"); empty where nothing is written
   * @return in the order in which the notice is read
   */
  public static List<NoticeFinding> findings(
      LintFacts facts, BiFunction<NoticeItem, String, String> texts) {
    NoticeLint lint = new NoticeLint(facts);
    for (NoticeItem item : NoticeItem.of(facts.law()))
      for (String language : LANGUAGES)
        lint.look(
            new Passage(item, language, texts.apply(item, language)),
            new Passage(NoticeItem.PURPOSES, language, texts.apply(NoticeItem.PURPOSES, language)));
    lint.council();
    return lint.findings;
  }

  private void look(Passage passage, Passage purposes) {
    if (passage.isEmpty()) {
      findings.add(passage.finding(LintRule.EMPTY));
      return;
    }
    Stream.of(Demand.values())
        .filter(d -> d.isOf(passage.item(), purposes) && !d.isMet(passage))
        .forEach(d -> findings.add(passage.finding(LintRule.MISSING, d)));
    switch (passage.item()) {
      case RECIPIENTS -> recipients(passage);
      case TRANSFERS -> outside(passage);
      case RETENTION -> terms(passage);
      default -> {}
    }
    Plainness.look(passage, findings::add);
  }

  private void recipients(Passage passage) {
    List<String> known = new ArrayList<>(facts.registered());
    known.add(facts.controller());
    known.add(facts.operator());
    known.removeIf(String::isBlank);
    // The longer name first: it may hold the shorter one.
    known.sort((a, b) -> b.length() - a.length());
    Names.unknown(passage, known).stream()
        .filter(name -> !Places.isCountry(passage, name))
        .forEach(name -> findings.add(passage.finding(LintRule.UNKNOWN_RECIPIENT, name)));
    facts.mustBeNamed().stream()
        .filter(name -> !isIn(passage, name))
        .forEach(name -> findings.add(passage.finding(LintRule.UNNAMED_RECIPIENT, name)));
    outside(passage);
  }

  private static boolean isIn(Passage passage, String name) {
    String plain = name.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    return passage.text().toLowerCase(Locale.ROOT).contains(plain);
  }

  private void outside(Passage passage) {
    passage
        .sentences()
        .forEach(
            s ->
                Places.outside(passage, s)
                    .ifPresent(
                        where -> findings.add(passage.finding(LintRule.OUTSIDE_THE_AREA, where))));
  }

  private void terms(Passage passage) {
    List<Term> named = new ArrayList<>();
    int spans = 0;
    for (String sentence : passage.sentences())
      for (Span span : Span.in(sentence)) {
        spans++;
        List<Term> met =
            Stream.of(Term.values())
                .filter(t -> t.isNamed(facts, passage, sentence, span))
                .toList();
        named.addAll(met);
        if (met.isEmpty())
          findings.add(
              passage.finding(LintRule.WRONG_TERM, span.words(), Term.rule(facts.service())));
      }
    for (Term term : Term.values())
      if (term.isDemanded(facts) && !named.contains(term))
        findings.add(passage.finding(spans == 0 ? LintRule.NO_TERM : LintRule.MISSING_TERM, term));
  }

  private void council() {
    if (facts.headcount() == null)
      findings.add(new NoticeFinding(null, null, LintRule.COUNCIL_UNKNOWN));
    else if (facts.headcount() >= COUNCIL_FROM && !facts.councilInformed())
      findings.add(
          new NoticeFinding(
              null, null, LintRule.COUNCIL_NOT_INFORMED, facts.headcount(), COUNCIL_FROM));
  }
}
