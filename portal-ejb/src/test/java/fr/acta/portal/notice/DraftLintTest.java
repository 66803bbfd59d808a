package fr.acta.portal.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.notice.lint.LintFacts;
import fr.acta.portal.notice.lint.NoticeFinding;
import fr.acta.portal.notice.lint.NoticeLint;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the portal itself proposes passes its own linter. */
class DraftLintTest {
  static LintFacts facts(Service service) {
    List<String> registered = List.of("Aprendo Formation");
    return new LintFacts(
        service,
        NoticeLaw.ART_13,
        "Menuiserie Orme",
        "Prévention Alliance",
        registered,
        registered,
        12,
        false);
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void theFirstDraftOfEachServiceIsClean(Service service) {
    List<NoticeFinding> found =
        NoticeLint.findings(facts(service), FirstDraftTest.texts(service)::get);
    assertEquals("", String.join("\n", found.stream().map(NoticeFinding::toString).toList()));
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void soIsTheOperatorsOwn(Service service) {
    LintFacts own =
        new LintFacts(
            service,
            NoticeLaw.ART_14,
            "Prévention Alliance",
            "Prévention Alliance",
            List.of("Aprendo Formation", "Menuiserie Orme"),
            List.of("Aprendo Formation"),
            12,
            false);
    List<NoticeFinding> found =
        NoticeLint.findings(own, FirstDraftTest.texts(NoticeLaw.ART_14, service)::get);
    assertEquals("", String.join("\n", found.stream().map(NoticeFinding::toString).toList()));
  }
}
