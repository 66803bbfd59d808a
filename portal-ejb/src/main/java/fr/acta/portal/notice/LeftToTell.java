package fr.acta.portal.notice;

/** How many people of a site are not informed yet, and how many of them hold a printed letter. */
public class LeftToTell {
  private final int all;
  private final int letters;

  LeftToTell(Object[] row) {
    all = ((Number) row[0]).intValue();
    letters = ((Number) row[1]).intValue();
  }

  public int getAll() {
    return all;
  }

  public int getLetters() {
    return letters;
  }
}
