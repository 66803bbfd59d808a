package fr.acta.portal.notice;

import java.util.List;

/** What is printed at once: the letters, and the notice whose first lines each of them carries. */
public class Letters {
  private final NoticeSheet notice;
  private final List<Slip> slips;

  Letters(NoticeSheet notice, List<Slip> slips) {
    this.notice = notice;
    this.slips = List.copyOf(slips);
  }

  public NoticeSheet getNotice() {
    return notice;
  }

  public List<Slip> getSlips() {
    return slips;
  }
}
