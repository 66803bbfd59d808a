package fr.acta.portal.notice;

import java.time.Instant;
import java.util.List;

/** A notice in force as anybody reads it who has its address. */
public class PostedNotice {
  private final String organisation;
  private final String service;
  private final int number;
  private final Instant publishedAt;
  private final ForGroup group;
  private final List<NoticeSheet.Section> sections;

  PostedNotice(
      String organisation,
      String service,
      int number,
      Instant publishedAt,
      ForGroup group,
      List<NoticeSheet.Section> sections) {
    this.organisation = organisation;
    this.service = service;
    this.number = number;
    this.publishedAt = publishedAt;
    this.group = group;
    this.sections = sections;
  }

  public String getOrganisation() {
    return organisation;
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

  public ForGroup getGroup() {
    return group;
  }

  public List<NoticeSheet.Section> getSections() {
    return sections;
  }
}
