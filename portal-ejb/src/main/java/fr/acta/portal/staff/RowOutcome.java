package fr.acta.portal.staff;

/** What a row of a file would do. */
public enum RowOutcome {
  NEW,
  CHANGED,
  UNCHANGED,
  /** A value cannot be taken: the whole row waits until it is corrected in the file. */
  REJECTED,
  /** Her data is locked (GDPR art. 18): the row waits until it is not. */
  PARKED,
  /** No person: a total, headings repeated. */
  SKIPPED
}
