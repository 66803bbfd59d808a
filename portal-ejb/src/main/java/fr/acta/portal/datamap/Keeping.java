package fr.acta.portal.datamap;

/**
 * The rule by which data goes away on time: each is a row of {@code portal.retention_rule}, where
 * its term, its text and what carries it out stand.
 */
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
  /** As long as the account is used. */
  ACCOUNT,
  /** Three years at least, so that an objection lasts. */
  SUPPRESSION,
  /** The life of the contract with the client. */
  CONTRACT,
  /** Lines of an uploaded file: thirty days. */
  IMPORT,
  /** A request that was begun: thirty days. */
  DRAFT,
  /** Thirty days after an invitation's code ended. */
  INVITATION,
  /** A form that nobody confirmed: seven days. */
  FORM,
  /** A mail that asked for nothing: thirty days. */
  ASIDE,
  /** The copy of what is held: thirty days after it was handed over. */
  PACK,
  /** A proof of identity: until the decision. */
  IDENTITY,
  /** Copies of the whole: three months. */
  BACKUP,
  /** Somebody to whom the operator writes: three years after her last answer. */
  PROSPECT,
  /** Who applied for a job: two years. */
  APPLICANT,
  /** Accounts and invoices: ten years. */
  LEGAL,
  /** The register of minor accidents: five years after its year. */
  ACCIDENT,
  /** What came by the contact form: three years. */
  CONTACT_FORM,
  /** Anything else: three years after the last contact, or nobody's any more. */
  OTHER
}
