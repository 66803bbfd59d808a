package fr.acta.portal.notice;

import java.util.UUID;

/** How many people of a group are still to be told of a service by the notice that is theirs. */
public class GroupToTell {
  private final String key;
  private final String of;
  private final String nameFr;
  private final String nameEn;
  private final int people;

  GroupToTell(String service, Object[] row) {
    UUID group = (UUID) row[0];
    of = Duty.key(service, group);
    key = group == null ? service + "." : of;
    nameFr = (String) row[1];
    nameEn = (String) row[2];
    people = ((Number) row[3]).intValue();
  }

  /** As {@link CampaignFigures#getKey} says it. */
  public String getOf() {
    return of;
  }

  /** Names service and group in an address; ends with a point for those without a group. */
  public String getKey() {
    return key;
  }

  /**
   * @param language "fr" or "en"
   * @return null for those without a group
   */
  public String in(String language) {
    return language.equals("en") ? nameEn : nameFr;
  }

  public int getPeople() {
    return people;
  }
}
