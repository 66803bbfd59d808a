package fr.acta.portal.ticket;

/** The right that a person exercises, and what exercising it takes. */
public enum Right {
  /** GDPR art. 15. */
  ACCESS(Choice.HOLDERS, true, true, false),
  /** GDPR art. 16: corrected, completed, brought up to date. */
  RECTIFICATION(Choice.VALUES, true, false, false),
  /** GDPR art. 17. */
  ERASURE(Choice.ITEMS, true, true, false),
  /** GDPR art. 18. */
  RESTRICTION(Choice.ITEMS, true, true, true),
  /** GDPR art. 20: what she provided herself. */
  PORTABILITY(Choice.GIVEN, true, true, false),
  /** GDPR art. 21(1). */
  OBJECTION(Choice.ITEMS, true, true, true),
  /** GDPR art. 21(2)-(3): obeyed at once, whatever her reasons. */
  PROSPECTING(Choice.NOTHING, false, false, false),
  /** To be forgotten by an e-mail campaign: the address that received it. */
  CAMPAIGN(Choice.NOTHING, false, true, true),
  /** GDPR art. 7(3). */
  CONSENT(Choice.HOLDERS, false, true, false),
  /** GDPR art. 13 and 14: what is done with her data, beyond the notices. */
  INFORMATION(Choice.HOLDERS, false, false, true),
  /** Loi 78-17 art. 85: what becomes of her data after her death. */
  DIRECTIVES(Choice.NOTHING, false, true, true),
  /** Loi 78-17 art. 85: what the heirs of a person may ask. */
  HEIRS(Choice.NOTHING, false, true, true),
  /** Anything else for the DPO (GDPR art. 38(4)); it may turn out to be a request. */
  QUESTION(Choice.NOTHING, false, false, true);

  /** How she says what her request is about. */
  public enum Choice {
    /** Values, each with what should stand instead. */
    VALUES,
    /** Values, as they are. */
    ITEMS,
    /** All that her employer holds, all that the operator holds, or both. */
    HOLDERS,
    /** All that she gave herself: there is nothing to choose. */
    GIVEN,
    NOTHING
  }

  private final Choice choice;
  private final boolean itemised;
  private final boolean executed;
  private final boolean told;

  Right(Choice choice, boolean itemised, boolean executed, boolean told) {
    this.choice = choice;
    this.itemised = itemised;
    this.executed = executed;
    this.told = told;
  }

  public Choice choice() {
    return choice;
  }

  /** Decided value by value; otherwise each desk decides its part as a whole. */
  public boolean isItemised() {
    return itemised;
  }

  /**
   * Accepting it is a task for somebody, and nothing is said to be done before it is. A
   * rectification is done by the answer itself.
   */
  public boolean isExecuted() {
    return executed;
  }

  /**
   * Nobody can decide it without a word of hers: her situation, the address, her question. Never
   * her reasons for objecting to prospecting.
   */
  public boolean needsWords() {
    return told;
  }

  /** Saying yes is not enough: the answer is what the desk writes. */
  public boolean isAnsweredInWords() {
    return this == QUESTION || this == INFORMATION;
  }

  /** There is nothing to decide: filing it is its effect. */
  public boolean isObeyed() {
    return this == PROSPECTING;
  }

  /** While it is checked, and for as long as it is accepted, her data is locked (art. 18(1)). */
  public boolean isLocking() {
    return this == RESTRICTION || this == OBJECTION;
  }

  /** Somebody with an account of her own cannot be dead. */
  public boolean isHers() {
    return this != HEIRS;
  }
}
