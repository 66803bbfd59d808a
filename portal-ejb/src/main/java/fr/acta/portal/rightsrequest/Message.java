package fr.acta.portal.rightsrequest;

import fr.acta.portal.ticket.RequestMessage;
import java.time.Instant;

/** A question of a desk, or her reply. */
public final class Message {
  private final boolean mine;
  private final RequestMessage.Purpose purpose;
  private final boolean question;
  private final String text;
  private final Instant at;

  Message(RequestMessage message) {
    this.mine = message.author() == RequestMessage.Author.PERSON;
    this.purpose = message.purpose();
    this.question = message.isQuestion();
    this.text = message.text();
    this.at = message.sentAt();
  }

  public boolean isMine() {
    return mine;
  }

  public RequestMessage.Purpose getPurpose() {
    return purpose;
  }

  boolean asksWhoSheIs() {
    return !mine && purpose == RequestMessage.Purpose.IDENTITY;
  }

  boolean isQuestion() {
    return question;
  }

  public String getText() {
    return text;
  }

  public Instant getAt() {
    return at;
  }
}
