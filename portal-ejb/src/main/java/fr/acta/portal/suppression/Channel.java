package fr.acta.portal.suppression;

/** What an entry of the list blocks. */
public enum Channel {
  EMAIL,
  PHONE,
  /** A person, whatever her addresses are or become. */
  ANY
}
