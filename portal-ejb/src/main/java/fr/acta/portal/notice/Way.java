package fr.acta.portal.notice;

/** How a person who is not informed can be reached. */
public enum Way {
  /** Her work address, when it is hers alone. */
  MAIL,
  /** A printed letter: no address, or one that several people read. */
  SLIP,
  /** She already has her account: a mail goes to the address she keeps there. */
  ACCOUNT
}
