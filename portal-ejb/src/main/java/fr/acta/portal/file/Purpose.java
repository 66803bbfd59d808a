package fr.acta.portal.file;

/** Why a file is kept. The database decides by it who may read the file. */
public enum Purpose {
  /** A mail as it arrived, with all that hung on it. */
  ORIGINAL(50),
  /** A letter or a form on paper. */
  SCAN(25),
  /** One person's authority to act for another. */
  MANDATE(25),
  /** Evidence of identity: destroyed once it has served (GDPR art. 5(1)(e)). */
  IDENTITY(25),
  /** What came with a message. */
  MESSAGE(25),
  /** What a desk gathered and hands over with its answer. */
  EXECUTION(25),
  /** The signed sheet of a meeting at which people were informed. */
  ATTENDANCE(25),
  /** What a recipient signed, or was instructed by. */
  PAPER(25),
  /**
   * What a system outside the portal holds of somebody; it belongs to the task, not to a ticket.
   */
  EXTRACT(25),
  /** The copy of what is held about one person; it belongs to its pack, not to a ticket. */
  PACK(8192),
  /** The values of a pack that its desk looks at before it goes. */
  SAMPLE(8192);

  private final int mebibytes;

  Purpose(int mebibytes) {
    this.mebibytes = mebibytes;
  }

  /** The largest file, in MiB. */
  public int mebibytes() {
    return mebibytes;
  }
}
