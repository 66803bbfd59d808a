package fr.acta.portal.datamap;

/** The rule by which data goes away on time; a term's days and its text stand with the rule. */
public enum Keeping {
  /** As long as she works for a client that uses the portal. */
  RELATION,
  /** A month, unless she is informed before. */
  QUARANTINE,
  /** Three months after the programme it was sent for. */
  PROGRAMME,
  /** The content of a request: a year after it was answered. */
  REQUEST,
  /** That a request was answered in time: five years after (C. civ. 2224). */
  DOSSIER,
  /** The technical journal: twelve months. */
  JOURNAL,
  /** Goes by itself within days. */
  PASSING,
  /** As long as the account is used. */
  ACCOUNT,
  /** Three years at least, so that an objection lasts. */
  SUPPRESSION,
  /** The life of the contract with the client. */
  CONTRACT
}
