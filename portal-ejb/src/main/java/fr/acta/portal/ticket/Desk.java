package fr.acta.portal.ticket;

/** Who decides. The person sees one request and never has to know these. */
public enum Desk {
  /** The operator's data-protection officer, for data of which the operator is the controller. */
  DPO,
  /** The employer's own administrators, for data of which the client is the controller. */
  CLIENT
}
