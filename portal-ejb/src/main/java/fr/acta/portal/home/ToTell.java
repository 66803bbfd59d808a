package fr.acta.portal.home;

import fr.acta.portal.tenancy.LegalClock;
import java.sql.Timestamp;
import java.time.LocalDate;

/** The people who are still to be told of one service's notice, by what is left to do. */
public class ToTell {
  private final Object[] row;

  ToTell(Object[] row) {
    this.row = row;
  }

  public int getPeople() {
    return count(1);
  }

  /** Mails to send. */
  public int getMails() {
    return count(2);
  }

  /** Letters to print. */
  public int getLetters() {
    return count(3);
  }

  /** Whose mail came back: a letter is the way left, or a meeting. */
  public int getCameBack() {
    return count(4);
  }

  /** Letters printed that are to be attested, unless she reads on the portal. */
  public int getLettersOut() {
    return count(5);
  }

  /** In Paris: since when the first of them waits. */
  public LocalDate getSince() {
    return LocalDate.ofInstant(((Timestamp) row[6]).toInstant(), LegalClock.PARIS);
  }

  private int count(int column) {
    return ((Number) row[column]).intValue();
  }
}
