package fr.acta.portal.notice;

import fr.acta.portal.notice.lint.NoticeFinding;
import java.util.List;

/** A version before it is approved: what is wrong with it, and what changed since the last. */
public class NoticeReview {
  private final int former;
  private final List<NoticeChange> changes;
  private final List<NoticeFinding> findings;

  NoticeReview(int former, List<NoticeChange> changes, List<NoticeFinding> findings) {
    this.former = former;
    this.changes = changes;
    this.findings = findings;
  }

  /** The number of the version approved before; 0 for the first. */
  public int getFormer() {
    return former;
  }

  public List<NoticeChange> getChanges() {
    return changes;
  }

  public List<NoticeFinding> getFindings() {
    return findings;
  }

  public List<NoticeFinding> of(String item) {
    return findings.stream().filter(f -> item.equals(f.getItem())).toList();
  }

  /** Those about no text of the notice. */
  public List<NoticeFinding> getAround() {
    return findings.stream().filter(f -> f.getItem() == null).toList();
  }

  public boolean isBlocked() {
    return findings.stream().anyMatch(NoticeFinding::isBlocking);
  }

  public long getBlocking() {
    return findings.stream().filter(NoticeFinding::isBlocking).count();
  }

  /** By the contents that changed; the approver may raise it, never lower. */
  public boolean isMaterial() {
    return former == 0 || changes.stream().anyMatch(NoticeChange::isMaterial);
  }
}
