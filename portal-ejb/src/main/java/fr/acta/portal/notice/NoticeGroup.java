package fr.acta.portal.notice;

import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A part of a client's staff that may be told by a notice of its own: one site, one trade. Who fits
 * two belongs to the one with the smaller number.
 */
@Entity
@Table(name = "notice_group", schema = "portal")
public class NoticeGroup extends TenantEntity {
  @Column(updatable = false)
  private int number;

  @Column(name = "name_fr")
  private String nameFr;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "made_by", updatable = false)
  private UUID madeBy;

  @Column(name = "made_at", updatable = false)
  private Instant madeAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected NoticeGroup() {}

  NoticeGroup(UUID tenant, int number, GroupText text, UUID madeBy, Instant now) {
    super(tenant);
    this.number = number;
    this.madeBy = madeBy;
    this.madeAt = now;
    name(text);
  }

  void amend(GroupText text) {
    demandAlive();
    name(text);
  }

  /** Its people are told by the notice for all again. */
  void end(Instant now) {
    demandAlive();
    endedAt = now;
  }

  void demandAlive() {
    if (endedAt != null) throw new RuleBroken("notice.group.ended");
  }

  private void name(GroupText text) {
    nameFr = text.nameFr();
    nameEn = text.nameEn();
  }

  /**
   * @param language "fr" or "en"
   */
  public String in(String language) {
    return language.equals("en") ? nameEn : nameFr;
  }
}
