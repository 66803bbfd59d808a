package fr.acta.portal.notice;

/** How far one person is in being informed of one service's notice in force. */
public enum InformedState {
  TO_INFORM,
  INVITED,
  /** The mail came back, or nobody knows where to send one: a letter is the way left. */
  FAILED,
  INFORMED,
  ACKNOWLEDGED;

  /** Nothing is under way for her. */
  boolean isToBegin() {
    return this == TO_INFORM || this == FAILED;
  }
}
