package fr.acta.portal.notice;

import java.util.Arrays;
import java.util.List;

/** The contents that GDPR art. 13 and 14 demand of a notice, in the order a person reads them. */
public enum NoticeItem {
  CONTROLLER(true),
  PURPOSES(true),
  LEGITIMATE_INTERESTS(true),
  /** Art. 14(1)(d): which data, where they do not come from the person. */
  CATEGORIES(true),
  /** Art. 14(2)(f): where the data come from. */
  SOURCE(false),
  RECIPIENTS(true),
  TRANSFERS(true),
  RETENTION(true),
  OBLIGATION(false),
  AUTOMATED_DECISIONS(true),
  RIGHTS(false),
  WITHDRAWAL(false),
  COMPLAINT(false),
  DPO(false);

  private final boolean material;

  NoticeItem(boolean material) {
    this.material = material;
  }

  /** A change of it is always material: whoever was informed before must be informed again. */
  public boolean isMaterial() {
    return material;
  }

  public boolean isOf(NoticeLaw law) {
    return law.demands(this);
  }

  public static List<NoticeItem> of(NoticeLaw law) {
    return Arrays.stream(values()).filter(law::demands).toList();
  }
}
