package fr.acta.portal.intake.sheet;

import fr.acta.portal.rightsrequest.Channel;
import fr.acta.portal.staff.file.PlainWords;
import fr.acta.portal.ticket.Right;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words people use for one of a few things, whatever the language of the sheet. */
final class Vocabulary<T> {
  /** "Demande d'accès", "droit à l'oubli", "right of access", "par courrier", "at the counter". */
  private static final Pattern OPENING =
      Pattern.compile(
          "^((demande|droit|request|right|par|by|au|at|in|en) )?((d|de|du|a|l|la|le|of|to|for|the) )*");

  static final Vocabulary<Right> RIGHTS =
      new Vocabulary<Right>()
          .say(Right.ACCESS, "accès", "copie", "access", "copy")
          .say(Right.RECTIFICATION, "rectification", "correction", "modification", "mise à jour")
          .say(Right.ERASURE, "effacement", "suppression", "oubli", "erasure", "deletion")
          .say(Right.ERASURE, "be forgotten")
          .say(Right.RESTRICTION, "limitation", "gel", "verrouillage", "restriction")
          .say(Right.PORTABILITY, "portabilité", "portability")
          .say(Right.OBJECTION, "opposition", "objection", "object")
          .say(Right.PROSPECTING, "opposition à la prospection", "prospection", "désinscription")
          .say(Right.PROSPECTING, "objection to marketing", "marketing", "unsubscribe")
          .say(Right.CAMPAIGN, "oubli d’une campagne", "campagne", "campaign")
          .say(Right.CAMPAIGN, "forget an e-mail campaign")
          .say(Right.CONSENT, "retrait de consentement", "retrait du consentement")
          .say(Right.CONSENT, "consentement", "withdrawal of consent", "consent")
          .say(Right.INFORMATION, "information", "informations")
          .say(Right.DIRECTIVES, "directives après le décès", "directives")
          .say(Right.DIRECTIVES, "directives after death")
          .say(Right.HEIRS, "héritier", "héritiers", "heir", "heirs", "heir’s request")
          .say(Right.QUESTION, "question", "question au DPO", "question to the DPO");

  static final Vocabulary<Channel> CHANNELS =
      new Vocabulary<Channel>()
          .say(Channel.POST, "courrier", "poste", "lettre", "recommandé", "lettre recommandée")
          .say(Channel.POST, "post", "letter")
          .say(Channel.TELEPHONE, "téléphone", "tél", "appel", "telephone", "phone", "call")
          .say(Channel.COUNTER, "guichet", "accueil", "sur place", "personne", "counter", "person")
          .say(Channel.EMAIL, "courriel", "e-mail", "email", "mail");

  static final Vocabulary<Locale> LANGUAGES =
      new Vocabulary<Locale>()
          .say(Locale.FRENCH, "fr", "français", "french")
          .say(Locale.ENGLISH, "en", "anglais", "english");

  private final Map<String, T> meanings = new HashMap<>();

  private Vocabulary<T> say(T meaning, String... words) {
    for (String word : words) meanings.put(PlainWords.of(word), meaning);
    return this;
  }

  Optional<T> meaning(String cell) {
    String words = PlainWords.of(cell);
    T whole = meanings.get(words);
    return Optional.ofNullable(
        whole != null ? whole : meanings.get(OPENING.matcher(words).replaceFirst("")));
  }
}
