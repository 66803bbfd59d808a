package fr.acta.portal.ticket;

/** The right that a person exercises. */
public enum Right {
  /** GDPR art. 16. */
  RECTIFICATION
}
