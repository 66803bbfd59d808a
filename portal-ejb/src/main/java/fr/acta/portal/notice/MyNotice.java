package fr.acta.portal.notice;

import java.time.Instant;
import java.util.UUID;

/** A notice in force as the person sees it in her list. */
public class MyNotice {
  private final UUID id;
  private final String service;
  private final int number;
  private final Instant publishedAt;
  private final Instant informedAt;
  private final Instant acknowledgedAt;
  private final int provenBy;

  MyNotice(
      UUID id,
      String service,
      int number,
      Instant publishedAt,
      Instant informedAt,
      Instant acknowledgedAt,
      int provenBy) {
    this.id = id;
    this.service = service;
    this.number = number;
    this.publishedAt = publishedAt;
    this.informedAt = informedAt;
    this.acknowledgedAt = acknowledgedAt;
    this.provenBy = provenBy;
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

  public Instant getPublishedAt() {
    return publishedAt;
  }

  /** Null until she opened it. */
  public Instant getInformedAt() {
    return informedAt;
  }

  public Instant getAcknowledgedAt() {
    return acknowledgedAt;
  }

  public boolean isRead() {
    return informedAt != null;
  }

  /** The version that informed her; 0 while none did. */
  int provenBy() {
    return provenBy;
  }
}
