package fr.acta.portal.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;

/** The figures of a dry run, counted row by row while the file is read. */
@Embeddable
public class ImportFigures {
  @Column(updatable = false)
  private int added;

  @Column(updatable = false)
  private int changed;

  @Column(updatable = false)
  private int unchanged;

  @Column(updatable = false)
  private int rejected;

  @Column(updatable = false)
  private int skipped;

  @Column(updatable = false)
  private int decided;

  @Column(updatable = false)
  private int shared;

  @Column(updatable = false)
  private int missing;

  @Column(updatable = false)
  private int renamed;

  // A lock that came after the dry run parks one more.
  private int parked;

  void count(RowOutcome outcome) {
    switch (outcome) {
      case NEW -> added++;
      case CHANGED -> changed++;
      case UNCHANGED -> unchanged++;
      case REJECTED -> rejected++;
      case PARKED -> parked++;
      case SKIPPED -> skipped++;
    }
  }

  /** A row in which a decision stands against the file. */
  void countDecided() {
    decided++;
  }

  /** A row that gives a known number to another name. */
  void countRenamed() {
    renamed++;
  }

  void countShared() {
    shared++;
  }

  void parked(int lines) {
    parked += lines;
    changed -= lines;
  }

  void missing(int people) {
    missing = people;
  }

  public int of(RowOutcome outcome) {
    return switch (outcome) {
      case NEW -> added;
      case CHANGED -> changed;
      case UNCHANGED -> unchanged;
      case REJECTED -> rejected;
      case PARKED -> parked;
      case SKIPPED -> skipped;
    };
  }

  /** Rows that change something. */
  public int toApply() {
    return added + changed;
  }

  public int decided() {
    return decided;
  }

  public int shared() {
    return shared;
  }

  public int renamed() {
    return renamed;
  }

  public int missing() {
    return missing;
  }

  /** For the record: nothing of the file itself goes there. */
  Map<String, Integer> counts() {
    return Map.of(
        "new", of(RowOutcome.NEW),
        "changed", of(RowOutcome.CHANGED),
        "unchanged", of(RowOutcome.UNCHANGED),
        "rejected", of(RowOutcome.REJECTED),
        "parked", of(RowOutcome.PARKED),
        "missing", missing());
  }
}
