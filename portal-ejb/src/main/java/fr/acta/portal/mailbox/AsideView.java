package fr.acta.portal.mailbox;

import fr.acta.portal.file.FileLine;
import fr.acta.portal.staff.deposit.DepositState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A mail that lies aside, as the DPO reads it. */
public class AsideView {
  private final ReceivedMail mail;
  private final List<FileLine> files;
  private final List<SeenList> lists;
  private final DepositState deposit;

  AsideView(ReceivedMail mail, List<FileLine> files, List<SeenList> lists, DepositState deposit) {
    this.mail = mail;
    this.files = List.copyOf(files);
    this.lists = List.copyOf(lists);
    this.deposit = deposit;
  }

  public UUID getId() {
    return mail.id();
  }

  public Instant getArrivedAt() {
    return mail.arrivedAt();
  }

  public WhyAside getWhy() {
    return mail.aside();
  }

  /** Null where nobody could be answered. */
  public String getSender() {
    return mail.sender();
  }

  public String getSubject() {
    return mail.subject();
  }

  /** What it lost, and nobody has. */
  public List<SeenList> getLists() {
    return lists;
  }

  /** What its sender was told of the lists: DEPOSIT, GENERAL or NOTHING. */
  public String getAnswered() {
    return mail.answered() == null ? "NOTHING" : mail.answered().name();
  }

  /** How far the client is with the list it was asked for; null where none was asked. */
  public DepositState getDeposit() {
    return deposit;
  }

  /**
   * A human may have been behind it, and was told nothing yet. Whoever sends lists, reports of
   * mails that came back or the portal's own mails is never answered (RFC 3834).
   */
  public boolean isAnswerable() {
    return mail.sender() != null
        && mail.answered() == null
        && (mail.aside() == WhyAside.AUTOMATIC || mail.aside() == WhyAside.CALENDAR);
  }

  /** Empty where it was too large to be kept. */
  public List<FileLine> getFiles() {
    return files;
  }
}
