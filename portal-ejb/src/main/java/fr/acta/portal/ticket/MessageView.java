package fr.acta.portal.ticket;

import java.time.Instant;

/** A question of the desk, or her reply. */
public class MessageView {
  private final RequestMessage message;

  MessageView(RequestMessage message) {
    this.message = message;
  }

  public boolean isFromPerson() {
    return message.author() == RequestMessage.Author.PERSON;
  }

  public RequestMessage.Purpose getPurpose() {
    return message.purpose();
  }

  public String getText() {
    return message.text();
  }

  public Instant getSentAt() {
    return message.sentAt();
  }
}
