package fr.acta.portal.deadline;

import java.util.Locale;

/** A rule of law that made a date, or moved it. */
public enum DeadlineRule {
  RECEIPT,
  ONE_MONTH,
  /** The day number does not exist in the month where the period ends. */
  LAST_DAY_OF_MONTH,
  /** Three months from receipt instead of one. */
  EXTENSION,
  /** The days on which her answer was waited for. */
  SUSPENSION,
  WEEKEND,
  HOLIDAY;

  /** Key of its sentence in the {@code deadline} bundle; {@code <key>.article} is its source. */
  public String key() {
    return "step." + name().toLowerCase(Locale.ROOT);
  }
}
