package fr.acta.portal.datamap;

/** Where data comes from (GDPR art. 15(1)(g)). */
public enum Source {
  EMPLOYER,
  /** She gave it herself. */
  PERSON,
  /** The portal wrote it down while it was used. */
  PORTAL,
  /** Somebody at the operator or at a client wrote it. */
  DESK
}
