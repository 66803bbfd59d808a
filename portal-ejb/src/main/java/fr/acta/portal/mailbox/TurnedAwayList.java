package fr.acta.portal.mailbox;

import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** What is left of a list that came by mail. Written once. */
@Entity
@Table(name = "turned_away_list", schema = "portal")
public class TurnedAwayList extends TenantEntity {
  @Column(name = "mail_id", updatable = false)
  private UUID mailId;

  @Column(updatable = false)
  private String extension;

  @Column(updatable = false)
  private long size;

  @Column(updatable = false)
  private Integer people;

  protected TurnedAwayList() {}

  TurnedAwayList(ReceivedMail mail, SeenList seen) {
    super(mail.tenantId());
    mailId = mail.id();
    extension = seen.extension();
    size = seen.size();
    people = seen.people();
  }

  UUID mailId() {
    return mailId;
  }

  SeenList seen() {
    return new SeenList(extension, size, people);
  }
}
