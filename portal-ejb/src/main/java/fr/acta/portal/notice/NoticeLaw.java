package fr.acta.portal.notice;

import fr.acta.portal.client.Subscription.OperatorRole;

/** Which article says what a notice holds, and so whose notice it is. */
public enum NoticeLaw {
  /** The employer has the data from its staff: the client's notice. */
  ART_13,
  /** The operator decides on the use and has the data from the employer: the operator's notice. */
  ART_14;

  public static NoticeLaw of(OperatorRole role) {
    return role == OperatorRole.CONTROLLER ? ART_14 : ART_13;
  }

  boolean demands(NoticeItem item) {
    return switch (item) {
      case CATEGORIES, SOURCE -> this == ART_14;
      case OBLIGATION -> this == ART_13;
      default -> true;
    };
  }
}
