package fr.acta.portal.deadline;

import java.util.Locale;

/** A rule of law that made a date, moved it, or left it where it was. */
public enum DeadlineRule {
  /** Another day in Paris than in universal time. */
  PARIS_DATE,
  RECEIPT,
  ONE_MONTH,
  /** The day number does not exist in the month where the period ends. */
  LAST_DAY_OF_MONTH,
  EXTENSION,
  EXTENSION_LAST_DAY,
  IDENTITY_ASKED,
  /** Not answered yet: the date is a projection. */
  IDENTITY_AWAITED,
  PRECISION_ASKED,
  PRECISION_AWAITED,
  /** An alarm: asked too late to move the date without the DPO's written confirmation. */
  LATE_QUESTION,
  /** Nothing is left to suspend. */
  QUESTION_AFTER_END,
  WEEKEND,
  HOLIDAY;

  boolean isAwaiting() {
    return this == IDENTITY_AWAITED || this == PRECISION_AWAITED;
  }

  /** Key of its sentence in the {@code deadline} bundle; {@code <key>.article} is its source. */
  public String key() {
    return "step." + name().toLowerCase(Locale.ROOT);
  }
}
