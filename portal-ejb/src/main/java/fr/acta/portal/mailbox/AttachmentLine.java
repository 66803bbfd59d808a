package fr.acta.portal.mailbox;

/** What hangs on a mail that lies aside, for the DPO to say whether it is a list. */
public class AttachmentLine {
  private final int place;
  private final String name;
  private final long size;

  AttachmentLine(int place, Attached attached) {
    this.place = place;
    this.name = attached.name();
    this.size = attached.content().length;
  }

  /** Among the mail's attachments, from 0. */
  public int getPlace() {
    return place;
  }

  public String getName() {
    return name;
  }

  public long getKilobytes() {
    return Math.max(1, Math.round(size / 1000.0));
  }
}
