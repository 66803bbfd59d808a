package fr.acta.portal.ticket;

import fr.acta.portal.text.Texts;

/** What she is told when a ticket moves or ends otherwise than by a decision, in her language. */
public final class ClosingWords {
  private static final Texts TEXTS = new Texts(ClosingWords.class, "closing");

  private ClosingWords() {}

  public static String obeyed(Filed filed) {
    return TEXTS.say(filed.language(), "obeyed", filed.reference());
  }

  public static String withdrawn(Ticket ticket) {
    return say(ticket, ticket.right().isLocking() ? "withdrawn.locked" : "withdrawn");
  }

  static String unidentified(Ticket ticket, String reasons) {
    return TEXTS.say(
        ticket.language(), "unidentified", ticket.reference(), reasons == null ? "" : reasons);
  }

  static String joined(Ticket ticket, String other) {
    return TEXTS.say(ticket.language(), "joined", ticket.reference(), other);
  }

  public static String forwarded(Ticket ticket) {
    return say(ticket, "forwarded");
  }

  static String reopened(Ticket ticket) {
    return say(ticket, "reopened");
  }

  static String question(Ticket ticket, String words, boolean suspends) {
    String key = suspends ? "question.suspends" : "question";
    return TEXTS.say(ticket.language(), key, ticket.reference(), words);
  }

  static String extended(Ticket ticket, String reason) {
    return TEXTS.say(ticket.language(), "extended", ticket.reference(), ticket.legalEnd(), reason);
  }

  private static String say(Ticket ticket, String key) {
    return TEXTS.say(ticket.language(), key, ticket.reference());
  }
}
