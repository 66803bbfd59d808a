package fr.acta.portal.ticket;

import fr.acta.portal.text.Texts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * On what ground of the law a request may be refused. Each has its article and a first text of the
 * reason, which the desk edits; choosing one is not yet a reason.
 */
public enum RefusalGround {
  /** GDPR art. 16: the value held is right. */
  ACCURATE(Right.RECTIFICATION),
  /** GDPR art. 16: which of both statements is right cannot be shown. */
  NOT_SETTLED(Right.RECTIFICATION),
  /** GDPR art. 12(5)(b), proved in writing; number alone is never enough (CJEU C-416/23). */
  ABUSIVE(EnumSet.complementOf(EnumSet.of(Right.PROSPECTING, Right.CONSENT, Right.QUESTION))),
  /** Nothing of the kind is held. */
  NOT_HELD(EnumSet.complementOf(EnumSet.of(Right.PROSPECTING, Right.QUESTION))),
  /** GDPR art. 15(4), 20(4): it would harm the rights of others. */
  RIGHTS_OF_OTHERS(Right.ACCESS, Right.PORTABILITY, Right.HEIRS),
  /** GDPR art. 17(3)(a). */
  FREE_EXPRESSION(Right.ERASURE),
  /** GDPR art. 17(3)(b). */
  LEGAL_OBLIGATION(Right.ERASURE, Right.OBJECTION),
  /** GDPR art. 17(3)(e), 21(1). */
  LEGAL_CLAIMS(Right.ERASURE, Right.OBJECTION, Right.RESTRICTION),
  /** GDPR art. 17(1): still needed, lawfully processed, none of its grounds applies. */
  STILL_NEEDED(Right.ERASURE),
  /** GDPR art. 18(1): none of its four cases. */
  NO_CASE(Right.RESTRICTION),
  /** GDPR art. 21(1): compelling grounds, written down. */
  COMPELLING_GROUNDS(Right.OBJECTION),
  /** GDPR art. 20(1): not provided by her, or neither consent nor contract. */
  NOT_PORTABLE(Right.PORTABILITY),
  /** GDPR art. 7: the processing does not rest on consent. */
  NOT_BY_CONSENT(Right.CONSENT),
  /** Loi 78-17 art. 85: she left directives that exclude it, or the asker is no heir. */
  AGAINST_DIRECTIVES(Right.HEIRS),
  /** What is asked is no exercise of a right. */
  NO_RIGHT(Right.QUESTION, Right.INFORMATION, Right.DIRECTIVES, Right.CAMPAIGN);

  private static final Texts TEXTS = new Texts(RefusalGround.class, "ground");

  private final Set<Right> rights;

  RefusalGround(Right... rights) {
    this(EnumSet.copyOf(Arrays.asList(rights)));
  }

  RefusalGround(Set<Right> rights) {
    this.rights = rights;
  }

  public boolean isFor(Right right) {
    return rights.contains(right);
  }

  public static List<RefusalGround> of(Right right) {
    return Arrays.stream(values()).filter(ground -> ground.isFor(right)).toList();
  }

  public String label(Locale locale) {
    return TEXTS.say(locale, name());
  }

  public String article(Locale locale) {
    return TEXTS.say(locale, name() + ".article");
  }

  /** Nobody made it fit: it still has its gaps. */
  boolean isFirstText(String reason) {
    return reason.equals(firstText(Locale.FRENCH)) || reason.equals(firstText(Locale.ENGLISH));
  }

  /** What the desk starts from, in the person's language. */
  public String firstText(Locale locale) {
    return TEXTS.say(locale, name() + ".text");
  }
}
