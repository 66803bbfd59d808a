package fr.acta.portal.notice;

/** The contents that GDPR art. 13 demands of a notice, in the order a person reads them. */
public enum NoticeItem {
  CONTROLLER,
  PURPOSES,
  LEGITIMATE_INTERESTS,
  RECIPIENTS,
  TRANSFERS,
  RETENTION,
  OBLIGATION,
  AUTOMATED_DECISIONS,
  RIGHTS,
  WITHDRAWAL,
  COMPLAINT,
  DPO
}
