package fr.acta.portal.answer;

/** Where a pack stands. */
public enum PackState {
  WANTED,
  BUILDING,
  /** Built, for the desk to look at. */
  READY,
  /** It goes with the answer. */
  APPROVED,
  /** The answer left: hers to download. */
  DELIVERED,
  DESTROYED,
  FAILED
}
