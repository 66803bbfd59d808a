package fr.acta.portal.mailbox;

import fr.acta.portal.rightsrequest.RequestDraft;
import fr.acta.portal.rightsrequest.Requester;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A mail as its reader sees it. Nothing in it is trusted: whoever wrote it chose every word of it,
 * the sender's address too.
 *
 * @param sender null when there is none that could be answered
 * @param name what the sender is called; the address where no name stands
 * @param text the readable part, of mails that were forwarded within it too
 * @param aside null for one that a human wrote
 * @param fingerprint the same for the same mail delivered twice; a message id repeats or lacks
 * @param lists of people, which are not among the attachments and are kept nowhere
 * @param returned which of the portal's own mails a server reports as undeliverable; or null
 */
public record IncomingMail(
    String sender,
    String name,
    String subject,
    String text,
    Locale language,
    WhyAside aside,
    List<Attached> attachments,
    List<SeenList> lists,
    byte[] fingerprint,
    UUID returned) {
  private static final Pattern REFERENCE = Pattern.compile("\\bD-\\d{4}-\\d{6}\\b");
  private static final String REST = "\n\n[…] La suite est dans le message d’origine.";

  /** The request it says it belongs to. */
  Optional<String> reference() {
    Matcher found = REFERENCE.matcher(subject);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  Requester.Contact contact() {
    return new Requester.Contact(name, sender, null, null, null);
  }

  /** What a request keeps of it as the person's own words. */
  String words() {
    String whole = (subject + "\n\n" + text).strip();
    if (whole.isEmpty()) whole = "(message sans texte)";
    if (!attachments.isEmpty())
      whole +=
          attachments.stream()
              .map(attached -> attached.name().replaceAll("\\p{Cntrl}", " "))
              .collect(Collectors.joining(", ", "\n\nPièces jointes : ", ""));
    return shortened(whole + purged(), RequestDraft.LONGEST_WORDS);
  }

  /** Says what is missing, to whoever reads the rest. */
  String purged() {
    return lists.isEmpty()
        ? ""
        : lists.stream()
            .map(SeenList::words)
            .collect(
                Collectors.joining(
                    ", ", "\n\nListe de personnes détruite sans être gardée : ", ""));
  }

  /**
   * The same without attachments that a human says are lists.
   *
   * @param chosen their places among the attachments, from 0
   */
  IncomingMail turningAway(Set<Integer> chosen) {
    List<Attached> kept = new ArrayList<>();
    List<SeenList> gone = new ArrayList<>(lists);
    for (int i = 0; i < attachments.size(); i++) {
      if (chosen.contains(i)) gone.add(SeenList.of(attachments.get(i), null));
      else kept.add(attachments.get(i));
    }
    return new IncomingMail(
        sender, name, subject, text, language, aside, kept, gone, fingerprint, returned);
  }

  /** As a message of a conversation. */
  String reply(int longest) {
    return shortened(text.isBlank() ? words() : text.strip() + purged(), longest);
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - REST.length()) + REST;
  }
}
