package fr.acta.portal.notice;

/** How far one person is in being informed of one service's notice in force. */
public enum InformedState {
  TO_INFORM,
  INVITED,
  INFORMED,
  ACKNOWLEDGED
}
