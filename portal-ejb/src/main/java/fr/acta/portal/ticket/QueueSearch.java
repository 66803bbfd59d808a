package fr.acta.portal.ticket;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What to show of a queue.
 *
 * @param after where the page before ended, or null
 * @param client part of a client's name; empty for all
 * @param text part of a person's name or of a reference; empty for all
 */
public record QueueSearch(QueueView view, String after, String client, String text) {
  public QueueSearch {
    client = client == null ? "" : client.strip();
    text = text == null ? "" : text.strip();
  }

  boolean isFiltered() {
    return !client.isEmpty() || !text.isEmpty();
  }

  String clientPattern() {
    return pattern(client.toLowerCase(Locale.FRENCH));
  }

  String textPattern() {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return pattern(plain.toLowerCase(Locale.FRENCH));
  }

  private static String pattern(String words) {
    return "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
