package fr.acta.portal.notice;

import java.time.Instant;
import java.util.UUID;

/** A version of a notice in a list, without its texts. */
public class NoticeLine {
  private final UUID id;
  private final String service;
  private final int number;
  private final Instant publishedAt;

  NoticeLine(NoticeVersion notice, String service) {
    this.id = notice.id();
    this.service = service;
    this.number = notice.number();
    this.publishedAt = notice.publishedAt();
  }

  public UUID getId() {
    return id;
  }

  public String getService() {
    return service;
  }

  public int getNumber() {
    return number;
  }

  /** Null for a draft. */
  public Instant getPublishedAt() {
    return publishedAt;
  }
}
