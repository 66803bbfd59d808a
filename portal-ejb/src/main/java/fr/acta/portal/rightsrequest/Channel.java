package fr.acta.portal.rightsrequest;

/** How a request reached the operator or the client; each is official, and its date binds. */
public enum Channel {
  PORTAL,
  /** The public form, without an account. */
  FORM,
  EMAIL,
  POST,
  TELEPHONE,
  COUNTER,
  /** A request that was open already when the portal was introduced. */
  SHEET
}
