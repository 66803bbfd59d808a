package fr.acta.portal.datamap;

/** What kind of data a column holds, in the words a person is told (GDPR art. 15(1)(b)). */
public enum Category {
  /** Civility, names, the employer's number. */
  IDENTITY,
  CONTACT,
  /** Function, site, contract. */
  WORK,
  /** What she was informed of, when and how. */
  INFORMATION,
  /** What left for a service. */
  DISCLOSURE,
  /** What she asked for and what became of it. */
  REQUEST,
  /** Letters, mails and files. */
  CORRESPONDENCE,
  /** Account and sign-in. */
  CONNECTION,
  /** Who did what and when. */
  EVIDENCE
}
