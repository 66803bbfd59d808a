package fr.acta.portal.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A version of a notice in a list, without its texts. */
public class NoticeLine {
  private final UUID id;
  private final String service;
  private final int number;
  private final Instant publishedAt;
  private final String state;
  private final LocalDate inForceOn;
  private final boolean material;
  private final UUID group;

  NoticeLine(NoticeVersion notice, String service) {
    this.id = notice.id();
    this.service = service;
    this.number = notice.number();
    this.publishedAt = notice.publishedAt();
    this.state = notice.state().name();
    this.inForceOn = notice.inForceOn();
    this.material = notice.isMaterial();
    this.group = notice.groupId();
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

  /** Null until it is in force. */
  public Instant getPublishedAt() {
    return publishedAt;
  }

  /** A {@link NoticeVersion.State}'s name. */
  public String getState() {
    return state;
  }

  /** The first day in force, in Paris; null for a draft. */
  public LocalDate getInForceOn() {
    return inForceOn;
  }

  /** Null for the notice for all. */
  public UUID getGroup() {
    return group;
  }

  public boolean isMaterial() {
    return material;
  }
}
