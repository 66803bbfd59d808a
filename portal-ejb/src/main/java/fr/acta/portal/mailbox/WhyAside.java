package fr.acta.portal.mailbox;

/** Why a mail opened nothing; the DPO sees each and may overrule it. */
public enum WhyAside {
  /** A program answered: an absence, a confirmation of reading (RFC 3834). */
  AUTOMATIC,
  /** A mail that could not be delivered (RFC 3464). */
  BOUNCE,
  /** A newsletter or a mailing list. */
  LIST,
  /** An invitation to a meeting, or the answer to one. */
  CALENDAR,
  /** Nobody it could be answered to. */
  NO_SENDER,
  /** One of the portal's own: answering it would never end. */
  OWN,
  /** It carried a list of people, which is kept nowhere (charter 5.4). */
  TURNED_AWAY
}
