package fr.acta.portal.datamap;

/**
 * Who decides on a value (GDPR art. 4(7)): the client that employs her, or the operator of the
 * portal.
 */
public enum Controller {
  CLIENT,
  OPERATOR
}
