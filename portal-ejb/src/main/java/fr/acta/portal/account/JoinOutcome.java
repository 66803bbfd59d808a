package fr.acta.portal.account;

/** What became of a code typed at {@code /join}; all but the first leave the account as it was. */
public enum JoinOutcome {
  JOINED,
  /** No such code, a wrong employee number or a revoked code: one answer, so nothing is probed. */
  UNKNOWN,
  USED,
  EXPIRED,
  /** Five wrong attempts within fifteen minutes. */
  THROTTLED,
  /** The operator's own people never administer a client's personnel (GDPR art. 38(6)). */
  OPERATOR_SIDE
}
