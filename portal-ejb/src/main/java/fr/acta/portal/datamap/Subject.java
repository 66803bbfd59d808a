package fr.acta.portal.datamap;

/** Whose data a table holds (GDPR art. 4(1)). */
public enum Subject {
  /** Somebody who works for a client. */
  STAFF,
  /** Whoever exercises a right or writes to the DPO, staff or not. */
  REQUESTER,
  /** Whoever works with the portal: HR, the DPO, the operator's collaborators. */
  USER,
  /** The person a client names to be written to. */
  CONTACT
}
