package fr.acta.portal.erasure;

/** Where something is to be erased or noted, each in a transaction of its own. */
public enum Store {
  /** Outside the database, before anything goes: what happens after is remembered. */
  LEDGER,
  /** Rows, with files, drafts and mails. */
  DATABASE,
  /** At the identity provider. */
  ACCOUNT,
  /** What answered her, once she is answered. */
  REMAINDER
}
