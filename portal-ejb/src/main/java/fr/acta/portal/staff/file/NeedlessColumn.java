package fr.acta.portal.staff.file;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What staff files often hold and the portal must not: refused by name, so that HR takes it out of
 * the export. The first that matches names the column.
 */
public enum NeedlessColumn {
  SOCIAL_SECURITY(
      "((n|no|num|numero) )?ss|secu|securite sociale|nir|ssn|social security|national insurance"
          + "|nino|insee"),
  HEALTH(
      "handicap\\w*|rqth|b?oeth|sante|health|medic\\w*|medecin|invalid\\w*|inapt\\w*|aptitude"
          + "|disab\\w*|maladie|arrets?|grossesse|maternite|absen\\w*|sick\\w*|accident\\w*"
          + "|mutuelle|prevoyance"),
  UNION("syndic\\w*|union|mandats?|elue?|cse|college"),
  NATIONALITY("nationalite|nationality|citizenship|titre sejour|residence permit|work permit|visa"),
  BIRTH("naissance|naiss|birth|dob|nee? le|nee?|age"),
  PAY(
      "salaire|salarial|remuneration|brut|net|taux|primes?|salary|wages?|pay|bonus|compensation"
          + "|indice|coefficient|echelon"),
  BELIEF(
      "religi\\w*|confession|ethni\\w*|race|opinions?|politi\\w*|sexuel\\w*|sexual|orientation"
          + "|beliefs?"),
  GENDER("sexe|sex|genre|gender"),
  BANK("iban|bic|swift|rib|banque|bancaire|bank|account"),
  PRIVATE_CONTACT(
      "(e mail|email|mail|courriel|tel\\w*|phone|mobile|portable) (perso\\w*|privee?|domicile)"
          + "|(personal|private|home) (e mail|email|mail|phone|mobile)"),
  FAMILY(
      "familial\\w*|famille|enfants?|marital|married|mariee?|child|children|conjoint\\w*|spouse"
          + "|etat civil|dependants?|dependents?|urgence|emergency|prevenir|pacs"),
  HOME(
      "adresse|address|rue|voie|street|code postal|cp|ville|city|town|zip|postcode|postal"
          + "|commune|domicile|home|country|pays|residence"),
  IDENTITY_PAPERS(
      "passeport|passport|carte identite|cni|identity card|id card|permis|driving|licence|photo"
          + "|picture"),
  CONDUCT(
      "sanctions?|avertissements?|disciplin\\w*|evaluations?|performance|notation|casier"
          + "|condamn\\w*|criminal|convictions?"),
  CONTRACT_TYPE(
      "contrat|contract|temps travail|working time|quotite|heures|hours|horaires?|statut|status"
          + "|categorie|category");

  private final Pattern words;

  NeedlessColumn(String words) {
    this.words = Pattern.compile("\\b(" + words + ")\\b");
  }

  static Optional<NeedlessColumn> named(String heading) {
    return Stream.of(values())
        .filter(needless -> needless.words.matcher(heading).find())
        .findFirst();
  }
}
