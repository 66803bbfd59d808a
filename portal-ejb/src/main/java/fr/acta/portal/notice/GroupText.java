package fr.acta.portal.notice;

import fr.acta.portal.tenancy.RuleBroken;
import java.util.Set;

/**
 * What HR says of a group: its names, and who belongs to it by site, by function, or by both.
 *
 * @param establishments as the staff list writes them; empty for every site
 * @param jobTitles as the staff list writes them; empty for every function
 */
public record GroupText(
    String nameFr, String nameEn, Set<String> establishments, Set<String> jobTitles) {
  private static final int LONGEST = 80;

  public GroupText {
    nameFr = name(nameFr);
    nameEn = nameEn == null || nameEn.isBlank() ? nameFr : name(nameEn);
    establishments = Set.copyOf(establishments);
    jobTitles = Set.copyOf(jobTitles);
    if (establishments.isEmpty() && jobTitles.isEmpty())
      throw new RuleBroken("notice.group.everybody");
  }

  private static String name(String typed) {
    String name = typed == null ? "" : typed.strip();
    if (name.isEmpty()) throw new RuleBroken("notice.group.nameless");
    if (name.length() > LONGEST) throw new RuleBroken("notice.group.tooLong", LONGEST);
    return name;
  }
}
