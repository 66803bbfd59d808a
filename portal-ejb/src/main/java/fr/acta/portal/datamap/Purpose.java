package fr.acta.portal.datamap;

/** What data is held for, and on which of the legal bases of GDPR art. 6(1). */
public enum Purpose {
  /** Knowing whom to inform, and keeping the list right. */
  STAFF_LIST(LegalBasis.LEGITIMATE_INTEREST),
  /** Informing people before their data moves (art. 13, 14), and being able to prove it. */
  INFORMING(LegalBasis.LEGAL_OBLIGATION),
  /** Handing to a service what the client chose. */
  SERVICE(LegalBasis.CONTRACT),
  /** Answering those who exercise their rights (art. 12-22). */
  RIGHTS(LegalBasis.LEGAL_OBLIGATION),
  /** Letting people in, and nobody else. */
  ACCESS(LegalBasis.CONTRACT),
  /** Showing what was done by whom (art. 5(2), 24, 32). */
  ACCOUNTABILITY(LegalBasis.LEGAL_OBLIGATION),
  /** Keeping away the prospecting somebody objected to (art. 21(3)). */
  SUPPRESSION(LegalBasis.LEGAL_OBLIGATION),
  /** Working with a client. */
  CLIENT_RELATION(LegalBasis.CONTRACT);

  /** In the order of art. 6(1). */
  public enum LegalBasis {
    CONSENT,
    CONTRACT,
    LEGAL_OBLIGATION,
    LEGITIMATE_INTEREST
  }

  private final LegalBasis basis;

  Purpose(LegalBasis basis) {
    this.basis = basis;
  }

  public LegalBasis basis() {
    return basis;
  }
}
