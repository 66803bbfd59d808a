package fr.acta.portal.staff;

/** Where a held value came from, as the person is told (GDPR art. 15(1)(g)). */
public enum Origin {
  EMPLOYER,
  DECISION,
  SELF;

  static Origin of(PersonChange change) {
    return switch (change.source()) {
      case IMPORT -> EMPLOYER;
      case DECISION -> DECISION;
      case PERSON -> SELF;
    };
  }
}
