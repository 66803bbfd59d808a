package fr.acta.portal.tenancy;

/** Whom a boundary serves; each has a database role of its own, {@code portal_<name>}. */
public enum Audience {
  /** The person concerned, bound to her row in one client's staff. */
  PERSON,
  HR,
  DPO,
  OPERATOR,
  /** Signed in, bound to nothing yet. */
  NEWCOMER,
  PUBLIC,
  /** A timer: it has no caller and names its tenant. */
  JOB
}
