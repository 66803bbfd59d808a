package fr.acta.portal.transfer.connector;

/**
 * What a system answered, with what it sent.
 *
 * @param type of the content, as it says; empty when it says nothing
 * @param body at most what was allowed; null when it was more
 */
public record Reply(Answer answer, String type, byte[] body) {
  public Reply {
    type = type == null ? "" : type;
  }

  static Reply none() {
    return new Reply(Answer.none(), "", new byte[0]);
  }

  /** It took the question and will know later. */
  public boolean isLater() {
    return answer.status() == 202 || answer.isTransient();
  }

  /** It holds nothing of her. */
  public boolean isNothing() {
    return answer.status() == 204;
  }

  public boolean hasContent() {
    return answer.isTaken() && body != null && body.length > 0;
  }
}
