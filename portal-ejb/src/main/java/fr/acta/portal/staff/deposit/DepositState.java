package fr.acta.portal.staff.deposit;

/** How far a client is with a list that it was asked for. */
public enum DepositState {
  /** Nobody came by the link. */
  WAITING,
  OPENED,
  /** An import was accepted since. */
  DONE
}
