package fr.acta.portal.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.notice.lint.LintFacts;
import fr.acta.portal.notice.lint.LintRule;
import fr.acta.portal.notice.lint.NoticeFinding;
import fr.acta.portal.notice.lint.NoticeLint;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Notices with the facts of organisations that everybody knows (what they say they keep, where, for
 * how long), in sentences of our own; and single texts put into a notice that is right otherwise.
 */
class NoticeLintTest {
  private static final LintFacts E_LEARNING = DraftLintTest.facts(Service.E_LEARNING);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        // A supermarket chain keeps a leaver's training file for five years.
        "RETENTION|fr|Votre dossier de formation est gardé cinq ans après votre départ.|MISSING_TERM, WRONG_TERM",
        "RETENTION|fr|Trois mois après la fin du programme. Les journaux de connexion, 12 mois.|WRONG_TERM",
        "RETENTION|fr|Les données sont gardées 90 jours après la fin du programme.|MISSING_TERM, WRONG_TERM",
        "RETENTION|fr|Les données sont gardées trois (3) mois après la fin du programme.|",
        "RETENTION|fr|Les données sont gardées un trimestre après la fin du programme.|",
        "RETENTION|en|The data is kept for 3 months after the programme ends.|",
        "RETENTION|en|The data is kept for a three-month period after the end of the programme.|",
        "RETENTION|en|The data is kept for five years after you leave.|MISSING_TERM, WRONG_TERM",
        // A railway company says no more than that.
        "RETENTION|fr|Vos données sont gardées le temps nécessaire.|NO_TERM",
        "RETENTION|en|We keep your data for as long as we need it.|NO_TERM",
        "RETENTION|fr|Trois mois de suite, vos données sont là.|MISSING_TERM, WRONG_TERM",
        // A sports retailer trains its staff on an American platform.
        "RECIPIENTS|fr|Aprendo Formation et Cornerstone OnDemand.|UNKNOWN_RECIPIENT",
        "RECIPIENTS|fr|Google héberge les modules d’Aprendo Formation.|UNKNOWN_RECIPIENT",
        "RECIPIENTS|fr|Les modules d’Aprendo Formation sont chez l’hébergeur OVHcloud.|UNKNOWN_RECIPIENT",
        "RECIPIENTS|fr|aprendo formation, et personne d’autre.|",
        "RECIPIENTS|fr|Le service paie de Menuiserie Orme. Prévention Alliance. La CNIL, l’Urssaf et la CPAM si la loi le veut. Aprendo Formation.|",
        "RECIPIENTS|fr|Vous, votre responsable, et Prévention Alliance.|UNNAMED_RECIPIENT",
        "RECIPIENTS|en|Menuiserie Orme and Prévention Alliance only.|UNNAMED_RECIPIENT",
        "RECIPIENTS|en|Aprendo Formation and Workday.|UNKNOWN_RECIPIENT",
        "RECIPIENTS|en|Aprendo Formation, whose servers are in India.|OUTSIDE_THE_AREA",
        "TRANSFERS|fr|Certaines données partent aux États-Unis, sous clauses types.|OUTSIDE_THE_AREA",
        "TRANSFERS|fr|L’assistance se fait depuis le Maroc.|OUTSIDE_THE_AREA",
        "TRANSFERS|fr|Des données peuvent être lues hors de l’Union européenne.|OUTSIDE_THE_AREA",
        "TRANSFERS|fr|Rien ne part aux États-Unis\u00a0: aucune donnée ne sort de France.|",
        "TRANSFERS|en|Support is given from the United Kingdom.|OUTSIDE_THE_AREA",
        "TRANSFERS|en|Data is never sent to the United States.|",
        "PURPOSES|fr|Vous former à la sécurité.|MISSING",
        "PURPOSES|en|To train you in safety.|MISSING",
        "RIGHTS|fr|Vous pouvez demander l’accès à vos données et leur effacement.|MISSING, MISSING",
        "RIGHTS|en|You may see your data, correct it, delete it and restrict its use.|",
        "COMPLAINT|fr|Adressez-vous à nous.|MISSING",
        "DPO|fr|Camille Roy, au siège.|MISSING",
        "DPO|en|Camille Roy, 04 00 00 00 00.|",
        "DPO|fr|| EMPTY",
        "AUTOMATED_DECISIONS|fr|Nonobstant ce qui précède, aucune décision automatique.|JARGON",
        "AUTOMATED_DECISIONS|en|No decision is taken pursuant to a profile.|JARGON",
      })
  void aTextIsHeldAgainstItsRules(String item, String language, String text, String expected) {
    NoticeTexts.Held held = FirstDraftTest.texts(Service.E_LEARNING);
    held.put(NoticeItem.valueOf(item), language, text);
    assertEquals(
        expected == null ? "" : expected.strip(),
        rules(NoticeLint.findings(E_LEARNING, held::get)));
  }

  @Test
  void whatABasisDemandsIsDemandedOnlyThen() {
    NoticeTexts.Held held = FirstDraftTest.texts(Service.E_LEARNING);
    held.put(NoticeItem.PURPOSES, "fr", "Vous écrire. Base juridique : votre consentement.");
    held.put(NoticeItem.RIGHTS, "fr", "Accès, rectification, effacement, limitation.");
    held.put(NoticeItem.WITHDRAWAL, "fr", "Ces usages ne reposent pas sur un accord.");
    assertEquals("MISSING, MISSING", rules(NoticeLint.findings(E_LEARNING, held::get)));
    held.put(NoticeItem.PURPOSES, "fr", "Vous écrire. Base juridique : l’intérêt légitime.");
    assertEquals("MISSING, MISSING", rules(NoticeLint.findings(E_LEARNING, held::get)));
    held.put(NoticeItem.LEGITIMATE_INTERESTS, "fr", "L’intérêt de l’employeur à prévenir.");
    held.put(NoticeItem.RIGHTS, "fr", "Accès, rectification, effacement, limitation, opposition.");
    assertEquals("", rules(NoticeLint.findings(E_LEARNING, held::get)));
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void eachServiceHasItsOwnTerms(Service service) {
    for (Service other : Service.values()) {
      NoticeTexts.Held held = FirstDraftTest.texts(service);
      held.put(
          NoticeItem.RETENTION, "fr", FirstDraftTest.texts(other).get(NoticeItem.RETENTION, "fr"));
      boolean same =
          service == other
              || (service != Service.ACCIDENT_DECLARATION && other != Service.ACCIDENT_DECLARATION);
      assertEquals(same, NoticeLint.findings(DraftLintTest.facts(service), held::get).isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"post-office", "railways"})
  void aGoodNoticePasses(String name) throws IOException {
    assertEquals("", rules(found(name, Service.E_LEARNING)));
  }

  @Test
  void aBadNoticeIsToldEverythingAtOnce() throws IOException {
    List<NoticeFinding> found = found("furniture", Service.E_LEARNING);
    String fr = rules(found.stream().filter(f -> "fr".equals(f.getLanguage())).toList());
    for (LintRule rule :
        List.of(
            LintRule.MISSING,
            LintRule.UNKNOWN_RECIPIENT,
            LintRule.OUTSIDE_THE_AREA,
            LintRule.WRONG_TERM,
            LintRule.HARD_TO_READ,
            LintRule.LONG_SENTENCE,
            LintRule.JARGON,
            LintRule.EMPTY)) assertTrue(fr.contains(rule.name()), rule + " in " + fr);
    String names = found.toString();
    assertTrue(names.contains("Salesforce"), names);
    assertTrue(names.contains("Workday"), names);
  }

  @Test
  void everyFindingSaysWhatAndHowInBothLanguages() throws IOException {
    for (NoticeFinding finding : found("furniture", Service.E_LEARNING))
      for (Locale reader : List.of(Locale.FRENCH, Locale.ENGLISH)) {
        for (String said : List.of(finding.what(reader), finding.how(reader))) {
          assertFalse(said.isBlank() || said.contains("{") || said.contains("'"), said);
        }
      }
  }

  @Test
  void theWorksCouncilIsRemindedOfAndBlocksNothing() {
    assertEquals("", rules(council(49, false)));
    assertEquals("COUNCIL_NOT_INFORMED", rules(council(50, false)));
    assertEquals("", rules(council(50, true)));
    assertEquals("COUNCIL_UNKNOWN", rules(council(null, false)));
    assertFalse(council(50, false).get(0).isBlocking());
  }

  @Test
  void article14AlsoWantsTheCategoriesAndTheSource() {
    LintFacts own =
        new LintFacts(
            Service.E_LEARNING,
            NoticeLaw.ART_14,
            "Prévention Alliance",
            "Prévention Alliance",
            List.of("Aprendo Formation", "Menuiserie Orme"),
            List.of(),
            12,
            true);
    NoticeTexts.Held held = FirstDraftTest.texts(Service.E_LEARNING);
    List<NoticeFinding> found = NoticeLint.findings(own, held::get);
    assertEquals(
        new TreeSet<>(List.of("CATEGORIES", "SOURCE")),
        found.stream().map(NoticeFinding::getItem).collect(Collectors.toCollection(TreeSet::new)));
  }

  private static List<NoticeFinding> council(Integer headcount, boolean informed) {
    LintFacts facts =
        new LintFacts(
            Service.E_LEARNING,
            NoticeLaw.ART_13,
            "Menuiserie Orme",
            "Prévention Alliance",
            List.of("Aprendo Formation"),
            List.of(),
            headcount,
            informed);
    return NoticeLint.findings(facts, FirstDraftTest.texts(Service.E_LEARNING)::get);
  }

  /** A whole notice out of a file; its first lines say whose it is and who is on the register. */
  private static List<NoticeFinding> found(String name, Service service) throws IOException {
    Properties texts = new Properties();
    try (InputStream in = NoticeLintTest.class.getResourceAsStream(name + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    List<String> registered =
        Stream.of(texts.getProperty("registered").split(", ?")).filter(n -> !n.isEmpty()).toList();
    LintFacts facts =
        new LintFacts(
            service,
            NoticeLaw.ART_13,
            texts.getProperty("controller"),
            "Prévention Alliance",
            registered,
            registered,
            200_000,
            true);
    return NoticeLint.findings(
        facts, (item, language) -> texts.getProperty(item + "." + language, ""));
  }

  private static String rules(List<NoticeFinding> found) {
    return found.stream().map(NoticeFinding::getRule).sorted().collect(Collectors.joining(", "));
  }
}
