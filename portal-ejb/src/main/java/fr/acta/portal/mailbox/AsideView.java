package fr.acta.portal.mailbox;

import fr.acta.portal.file.FileLine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A mail that lies aside, as the DPO reads it. */
public class AsideView {
  private final ReceivedMail mail;
  private final List<FileLine> files;

  AsideView(ReceivedMail mail, List<FileLine> files) {
    this.mail = mail;
    this.files = List.copyOf(files);
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

  /** Empty where it was too large to be kept. */
  public List<FileLine> getFiles() {
    return files;
  }
}
