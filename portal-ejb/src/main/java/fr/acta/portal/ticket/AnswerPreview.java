package fr.acta.portal.ticket;

import java.util.Locale;

/** The answer exactly as it would leave now. */
public class AnswerPreview {
  private final Ticket ticket;
  private final Outcome outcome;
  private final String text;

  AnswerPreview(Ticket ticket, Outcome outcome, String text) {
    this.ticket = ticket;
    this.outcome = outcome;
    this.text = text;
  }

  public String getReference() {
    return ticket.reference();
  }

  public String getRecipient() {
    return ticket.personName();
  }

  public Locale getLanguage() {
    return ticket.language();
  }

  public Outcome getOutcome() {
    return outcome;
  }

  public String getText() {
    return text;
  }

  public int getVersion() {
    return ticket.version();
  }

  /** Handed back when sending: what leaves is what was read, or nothing leaves. */
  public String getSeal() {
    return seal(text);
  }

  static String seal(String text) {
    return Integer.toHexString(text.hashCode());
  }
}
