package fr.acta.portal.ticket;

public enum Decision {
  ACCEPTED,
  REFUSED
}
