package fr.acta.portal.staff;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Which people of the staff list are wanted.
 *
 * @param words parts of a number or of names, in any order, without regard to accents or case
 * @param after the person after whom the page begins; null for the first page
 */
public record StaffQuery(Standing standing, String words, UUID after) {
  private static final int MOST_WORDS = 5;

  /** Whether she has been informed. */
  public enum Standing {
    ALL,
    TO_INFORM,
    INFORMED
  }

  public StaffQuery {
    standing = standing == null ? Standing.ALL : standing;
    words = words == null ? "" : words.strip();
  }

  List<String> parts() {
    return Arrays.stream(words.split("\\s+")).filter(w -> !w.isEmpty()).limit(MOST_WORDS).toList();
  }
}
