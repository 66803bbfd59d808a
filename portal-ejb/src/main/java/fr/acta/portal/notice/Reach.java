package fr.acta.portal.notice;

/**
 * Whom a campaign is to reach, as HR saw the numbers when she confirmed.
 *
 * @param site null for everybody
 */
public record Reach(String site, int mails, int slips) {
  public Reach {
    site = site == null || site.isBlank() ? null : site;
  }
}
