package fr.acta.portal.datamap;

/** What erasure does to a value (GDPR art. 17). */
public enum Fate {
  /** Goes with its row. */
  DELETED,
  /** The row stays without it. */
  BLANKED,
  /** Stays for the reason that its text of law gives (art. 17(3)), until its own term. */
  KEPT
}
