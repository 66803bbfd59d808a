package fr.acta.portal.staff.file;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Facts on health or union membership (GDPR art. 9) that people write into a job title. A job that
 * serves others ("référent handicap", "accompagnant d'élèves handicapés") tells nothing of its
 * holder and passes.
 */
public final class SensitiveFacts {
  private static final Pattern SOCIAL_SECURITY_NUMBER =
      Pattern.compile(
          "(?<!\\d)[1278]([ .]?)\\d{2}\\1\\d{2}\\1\\d[\\dAB]\\1\\d{3}\\1\\d{3}([ .]?\\d{2})(?!\\d)");
  private static final Pattern PHRASE = Pattern.compile("[();,:/|\\[\\]–—]|\\s-\\s");

  private static final Pattern FACT =
      Pattern.compile(
          "\\b(rqth|b?oeth|aah|handicap\\w*|invalid\\w*|inapt\\w*|enceinte|grossesse"
              + "|(mi temps|temps partiel) therapeutique|(arret|conge|longue) maladie"
              + "|(arret|conge) (de )?(travail|maternite|pathologique)|disab\\w*|pregnan\\w*"
              + "|maternity leave|sick leave"
              + "|cgt|cfdt|cftc|unsa|cfe cgc|force ouvriere|syndique\\w*|syndical\\w*|syndicat\\w*"
              + "|(elue?s?|membre|titulaire|suppleante?|secretaire|tresoriere?|delegue\\w*)"
              + " (du |au |de |titulaire |suppleante? )*(cse|cssct|chsct|fo)"
              + "|(delegue|representant)\\w* (du )?personnel|trade union\\w*"
              + "|union (rep\\w*|member|delegate)|shop steward"
              + "|works council (member|rep\\w*))\\b|^fo$");
  private static final Pattern FOR_OTHERS =
      Pattern.compile(
          "\\b(referent\\w*|missions?|charge\\w*|correspondant\\w*|gestionnaire|conseill\\w*"
              + "|insertion|accompagn\\w*|educat\\w*|auxiliaire|eleves?|enfants?|adultes?"
              + "|personnes?|usagers?|residents?|jeunes|publics?|copropriete|mixte"
              + "|officer|adviser|support)\\b");

  private SensitiveFacts() {}

  public static boolean tells(String words) {
    return Arrays.stream(PHRASE.split(words)).map(PlainWords::of).anyMatch(SensitiveFacts::isFact);
  }

  private static boolean isFact(String phrase) {
    return FACT.matcher(phrase).find() && !FOR_OTHERS.matcher(phrase).find();
  }

  /** Fifteen digits in the shape of a French social security number, right or wrong. */
  public static boolean holdsSocialSecurityNumber(String text) {
    return SOCIAL_SECURITY_NUMBER.matcher(text).find();
  }
}
