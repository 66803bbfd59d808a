package fr.acta.portal.notice;

import java.util.List;
import java.util.UUID;

/** A group as HR sees it in the list: who belongs to it, and how many they are today. */
public class GroupLine {
  private final NoticeGroup group;
  private final List<String> establishments;
  private final List<String> jobTitles;
  private final int people;

  GroupLine(NoticeGroup group, List<String> establishments, List<String> jobTitles, int people) {
    this.group = group;
    this.establishments = List.copyOf(establishments);
    this.jobTitles = List.copyOf(jobTitles);
    this.people = people;
  }

  public UUID getId() {
    return group.id();
  }

  public String in(String language) {
    return group.in(language);
  }

  /** Empty for every site. */
  public List<String> getEstablishments() {
    return establishments;
  }

  /** As people read them. */
  public String getSites() {
    return String.join(", ", establishments);
  }

  public String getJobs() {
    return String.join(", ", jobTitles);
  }

  /** Empty for every function. */
  public List<String> getJobTitles() {
    return jobTitles;
  }

  /**
   * Those who fit it, one who fits an earlier group too. People whose contract has ended do not
   * count.
   */
  public int getPeople() {
    return people;
  }
}
