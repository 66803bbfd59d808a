package fr.acta.portal.notice.lint;

import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.notice.NoticeLaw;
import java.util.Set;

/**
 * The terms that a notice may name, and must where they are the service's own. A term counts only
 * in a sentence that says what it is about.
 */
enum Term {
  /** Three months after the end of a prevention programme (charter 3.3). */
  PROGRAMME(
      3,
      true,
      Set.of(Service.E_LEARNING, Service.ACCOMPANIMENT),
      "\\bfin\\b|terme|achev|clôture",
      "\\bend|after|over"),
  /** The register of minor accidents: five years from the end of the year (CSS, D.441-2). */
  MINOR_ACCIDENTS(60, true, Set.of(Service.ACCIDENT_DECLARATION), "registre", "register"),
  /** Erased a month after the import when nobody informed her (GDPR art. 14(3)(a)). */
  QUARANTINE(1, false, Set.of(Service.values()), "import|inform", "import|inform"),
  /** What the operator decides on, otherwise: three years after the last contact (charter 3.3). */
  LAST_CONTACT(36, false, Set.of(), "dernier contact", "last contact");

  private final int months;
  private final boolean demanded;
  private final Set<Service> services;
  private final String french;
  private final String english;

  Term(int months, boolean demanded, Set<Service> services, String french, String english) {
    this.months = months;
    this.demanded = demanded;
    this.services = services;
    this.french = french;
    this.english = english;
  }

  private boolean isFor(LintFacts facts) {
    return services.contains(facts.service())
        || (this == LAST_CONTACT && facts.law() == NoticeLaw.ART_14);
  }

  boolean isDemanded(LintFacts facts) {
    return demanded && isFor(facts);
  }

  boolean isNamed(LintFacts facts, Passage passage, String sentence, Span span) {
    return isFor(facts) && span.is(months) && passage.says(sentence, french, english);
  }

  /** The term that a service's own data have, to be told where another stands. */
  static Term rule(Service service) {
    return service == Service.ACCIDENT_DECLARATION ? MINOR_ACCIDENTS : PROGRAMME;
  }
}
