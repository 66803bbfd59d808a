package fr.acta.portal.transfer.connector;

/**
 * What the recipient answered.
 *
 * @param status of HTTP; 0 when there was no answer at all
 * @param reference its own for what it took, at most 200 characters
 */
public record Answer(int status, String reference) {
  private static final int LONGEST = 200;

  public Answer {
    if (reference != null && reference.length() > LONGEST)
      reference = reference.substring(0, LONGEST);
  }

  static Answer none() {
    return new Answer(0, null);
  }

  public boolean isTaken() {
    return status >= 200 && status < 300;
  }

  /** Worth another try: no answer, too early, too many, or the recipient's own fault. */
  public boolean isTransient() {
    return status == 0 || status == 408 || status == 425 || status == 429 || status >= 500;
  }
}
