package fr.acta.portal.transfer.recall;

/** Why deletion is asked; a programme's data is kept three months after its end (charter 3.3). */
public enum Cause {
  LEFT,
  PROGRAMME_END,
  CONTRACT_END,
  CLIENT
}
