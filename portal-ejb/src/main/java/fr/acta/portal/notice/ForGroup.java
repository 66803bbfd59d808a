package fr.acta.portal.notice;

/** Whom a notice speaks to, by the group's names; both null for everybody. */
public record ForGroup(String nameFr, String nameEn) {
  static ForGroup of(NoticeGroup group) {
    return group == null ? new ForGroup(null, null) : new ForGroup(group.in("fr"), group.in("en"));
  }

  /**
   * @param language "fr" or "en"
   * @return null for everybody
   */
  public String in(String language) {
    return language.equals("en") ? nameEn : nameFr;
  }
}
