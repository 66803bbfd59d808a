package fr.acta.portal.datamap;

/** Why a column tells nothing about anybody by itself. */
public enum Impersonal {
  /** A random number that names a row. */
  KEY,
  /** Points to another row by its random number; what that row says is described there. */
  LINK,
  /** Steps, versions and dates of the portal's own work. */
  STATE,
  /** A number of people or rows. */
  COUNT,
  /** Cipher, hash or salt: unreadable without a key that stands elsewhere. */
  SECRET,
  /** About an organisation, a service or a text for all. */
  ORGANISATION
}
