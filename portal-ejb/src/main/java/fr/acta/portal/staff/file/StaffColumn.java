package fr.acta.portal.staff.file;

import fr.acta.portal.datamap.DataItem;
import java.util.List;
import java.util.stream.Stream;

/**
 * A column the portal reads, and the headings it goes by, as {@link PlainWords#ofHeading} leaves
 * them. Where a file has two headings of one column, the one listed first is read.
 */
enum StaffColumn {
  NUMBER(
      DataItem.EMPLOYEE_NUMBER,
      NumberRule::read,
      "matricule|numero matricule|n matricule|no matricule|num matricule|matricule rh|matricule paie"
          + "|numero personnel|personnel number|payroll number|payroll id|emp no|emp id|empno"
          + "|employeenumber|employeeid|person id|person number|identifiant rh|identifiant|id number"
          + "|id|numero|number|num|no|n|code|reference"),
  CIVILITY(DataItem.CIVILITY, CivilityRule::read, "civilite|civ|civility|titre|salutation"),
  BIRTH_NAME(
      DataItem.LAST_NAME,
      NameRule::read,
      "nom naissance|nom naiss|nom patronymique|nom jeune fille|birth name|birthname|maiden name"
          + "|name at birth"),
  FAMILY_NAME(
      DataItem.LAST_NAME,
      NameRule::read,
      "nom|nom famille|last name|lastname|surname|family name|familyname|noms|name"),
  USAGE_NAME(
      DataItem.USAGE_NAME,
      NameRule::read,
      "nom usage|nom usuel|nom epouse|nom epoux|nom marital|married name|usage name|usual name"
          + "|preferred last name"),
  FIRST_NAME(
      DataItem.FIRST_NAME,
      NameRule::read,
      "prenom|prenoms|premier prenom|prenom 1|prenom usuel|first name|firstname|given name"
          + "|givenname|forename|first names"),
  WORK_EMAIL(
      DataItem.WORK_EMAIL,
      EmailRule::read,
      "e mail professionnel|email professionnel|mail professionnel|courriel professionnel"
          + "|adresse e mail professionnelle|adresse email professionnelle"
          + "|adresse mail professionnelle|adresse electronique professionnelle|e mail pro|email pro"
          + "|mail pro|work email|work e mail|business email|professional email|company email"
          + "|e mail|email|mail|courriel|adresse e mail|adresse email|adresse mail"
          + "|adresse courriel|adresse electronique|email address|e mail address|mail address"
          + "|messagerie|adresse messagerie"),
  WORK_PHONE(
      DataItem.WORK_PHONE,
      PhoneRule::read,
      "telephone professionnel|tel professionnel|telephone pro|tel pro|mobile professionnel"
          + "|mobile pro|portable professionnel|portable pro|work phone|business phone|work mobile"
          + "|telephone mobile|tel mobile|telephone portable|tel portable|mobile phone"
          + "|mobile number|cell phone|telephone|tel|phone|phone number|telephone number"
          + "|numero telephone|n telephone|no telephone|num tel|mobile|portable|cell|gsm"
          + "|ligne directe|direct line|telephone fixe|tel fixe"),
  ESTABLISHMENT(
      DataItem.ESTABLISHMENT,
      WordingRule::read,
      "etablissement|nom etablissement|libelle etablissement|etablissement affectation"
          + "|establishment|site|lieu travail|lieu affectation|site affectation|workplace"
          + "|work location|location|legal entity|legalentity|entity|entite|agence|branch|plant"
          + "|office|societe|company"),
  JOB_TITLE(
      DataItem.JOB_TITLE,
      WordingRule::read,
      "emploi|poste|fonction|intitule poste|intitule emploi|intitule fonction|libelle emploi"
          + "|libelle poste|libelle fonction|poste occupe|emploi occupe|job title|jobtitle|job"
          + "|position|function|role|occupation|metier"),
  CONTRACT_START(
      DataItem.CONTRACT_START,
      DateRule::start,
      "date entree|entree|date embauche|embauche|date debut contrat|debut contrat|contract start"
          + "|contract start date|hire date|hiredate|date hired|start date|startdate|joining date"
          + "|employment start date|employment start|date entree entreprise|date entree societe"
          + "|date arrivee|arrivee|date recrutement|date debut contrat travail|date debut|debut"
          + "|start"),
  CONTRACT_END(
      DataItem.CONTRACT_END,
      DateRule::end,
      "date sortie|sortie|date fin contrat|fin contrat|contract end|contract end date"
          + "|termination date|leaving date|leave date|end date|enddate|employment end date"
          + "|employment end|date sortie entreprise|date sortie societe|date depart|depart"
          + "|date fin contrat travail|date fin|fin|end");

  private final DataItem item;
  private final CellRule rule;
  private final List<String> headings;

  StaffColumn(DataItem item, CellRule rule, String headings) {
    this.item = item;
    this.rule = rule;
    this.headings = List.of(headings.split("\\|"));
  }

  DataItem item() {
    return item;
  }

  /** The value kept for a cleaned cell that is not empty. */
  String read(String cell) {
    CellRule.refuseUnsafe(cell);
    return rule.read(cell);
  }

  /** 0 for its most telling heading; -1 when the words are no heading of this column. */
  int rank(String words) {
    return headings.indexOf(words);
  }

  static Stream<StaffColumn> named(String words) {
    return Stream.of(values()).filter(column -> column.rank(words) >= 0);
  }
}
