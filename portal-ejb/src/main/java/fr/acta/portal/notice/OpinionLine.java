package fr.acta.portal.notice;

import java.time.Instant;

/** An opinion of the DPO on a notice, or the question that awaits one. */
public class OpinionLine {
  private final Instant askedAt;
  private final String question;
  private final Instant givenAt;
  private final String opinion;

  OpinionLine(Instant askedAt, String question, Instant givenAt, String opinion) {
    this.askedAt = askedAt;
    this.question = question;
    this.givenAt = givenAt;
    this.opinion = opinion;
  }

  /** Null when nobody asked. */
  public Instant getAskedAt() {
    return askedAt;
  }

  /** Null when nothing in particular was asked. */
  public String getQuestion() {
    return question;
  }

  /** Null while it is awaited. */
  public Instant getGivenAt() {
    return givenAt;
  }

  /** Null while it is awaited. */
  public String getOpinion() {
    return opinion;
  }
}
