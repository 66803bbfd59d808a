package fr.acta.portal.stack;

/** Why the stack cannot start, as one sentence for the person at the terminal. */
public class Refusal extends RuntimeException {
  public Refusal(String sentence) {
    super(sentence);
  }

  public Refusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
