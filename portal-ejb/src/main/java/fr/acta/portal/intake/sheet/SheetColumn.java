package fr.acta.portal.intake.sheet;

import fr.acta.portal.staff.file.PlainWords;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column says, by the headings that people write over it, in French and English. */
public enum SheetColumn {
  RIGHT("droit", "droit exerce", "type de demande", "right", "type of request", "request type"),
  RECEIVED_ON(
      "recue le",
      "recu le",
      "date de reception",
      "jour de reception",
      "received on",
      "received",
      "date received",
      "date of receipt",
      "receipt date"),
  CHANNEL("recue par", "recu par", "canal", "moyen", "came by", "received by", "channel"),
  WORDS(
      "ce qui est demande",
      "demande",
      "objet",
      "objet de la demande",
      "texte de la demande",
      "what is asked",
      "request",
      "words",
      "details"),
  NAME(
      "nom",
      "nom du demandeur",
      "demandeur",
      "nom et prenom",
      "prenom et nom",
      "name",
      "requester",
      "name of the requester",
      "requester name",
      "full name"),
  EMAIL(
      "e mail",
      "email",
      "mail",
      "courriel",
      "adresse e mail",
      "adresse mail",
      "adresse electronique",
      "e mail address",
      "email address"),
  ADDRESS("adresse", "adresse postale", "address", "postal address"),
  ORGANISATION(
      "employeur",
      "organisation",
      "entreprise",
      "societe",
      "client",
      "employer",
      "organization",
      "company"),
  REPRESENTS(
      "pour qui",
      "pour le compte de",
      "au nom de",
      "personne concernee",
      "on behalf of",
      "for whom",
      "person concerned"),
  LANGUAGE("langue", "langue de la reponse", "language", "language of the answer"),
  NUMBER(
      "matricule",
      "numero d employe",
      "numero de salarie",
      "numero",
      "employee number",
      "staff number");

  private final Set<String> headings;

  SheetColumn(String... headings) {
    this.headings = Set.of(headings);
  }

  /** As the model words it. */
  public String heading(Locale locale) {
    return SheetModel.TEXTS.say(locale, "column." + name());
  }

  /** What to write below it. */
  public String what(Locale locale) {
    return SheetModel.TEXTS.say(locale, "what." + name());
  }

  static Optional<SheetColumn> named(String heading) {
    String words = PlainWords.of(heading);
    return Arrays.stream(values()).filter(column -> column.headings.contains(words)).findFirst();
  }
}
