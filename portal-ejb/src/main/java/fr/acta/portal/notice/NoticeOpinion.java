package fr.acta.portal.notice;

import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * What the DPO says about a notice, asked by the client or unasked. An opinion is no decision: the
 * controller approves (GDPR art. 38, 39).
 */
@Entity
@Table(name = "notice_opinion", schema = "portal")
public class NoticeOpinion extends TenantEntity {
  private static final int LONGEST = 4000;
  private static final int LONGEST_QUESTION = 2000;

  @Column(name = "notice_id", updatable = false)
  private UUID noticeId;

  @Column(name = "asked_by", updatable = false)
  private UUID askedBy;

  @Column(name = "asked_at", updatable = false)
  private Instant askedAt;

  @Column(updatable = false)
  private String question;

  private String opinion;

  @Column(name = "given_by")
  private UUID givenBy;

  @Column(name = "given_at")
  private Instant givenAt;

  protected NoticeOpinion() {}

  NoticeOpinion(NoticeVersion notice) {
    super(notice.tenantId());
    this.noticeId = notice.id();
  }

  /**
   * @param question may be empty: then about the whole notice
   */
  void ask(String question, UUID account, Instant now) {
    String words = question == null ? "" : question.strip();
    if (words.length() > LONGEST_QUESTION) throw new RuleBroken("notice.tooLong", LONGEST_QUESTION);
    this.question = words.isEmpty() ? null : words;
    this.askedBy = account;
    this.askedAt = now;
  }

  void give(String opinion, UUID account, Instant now) {
    String words = opinion == null ? "" : opinion.strip();
    if (words.isEmpty()) throw new RuleBroken("notice.noOpinion");
    if (words.length() > LONGEST) throw new RuleBroken("notice.tooLong", LONGEST);
    this.opinion = words;
    this.givenBy = account;
    this.givenAt = now;
  }

  boolean isAwaited() {
    return givenAt == null;
  }

  boolean isAsked() {
    return askedAt != null;
  }

  OpinionLine line() {
    return new OpinionLine(askedAt, question, givenAt, opinion);
  }
}
