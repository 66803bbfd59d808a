package fr.acta.portal.staff.file;

/** A cell broke a rule; {@code key} names the rule in the {@code stafffile} bundle. */
final class BadValue extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final boolean masked;

  private BadValue(String key, boolean masked) {
    super(key, null, false, false);
    this.masked = masked;
  }

  static BadValue of(String key) {
    return new BadValue(key, false);
  }

  /** A value that must be neither shown back nor kept. */
  static BadValue masked(String key) {
    return new BadValue(key, true);
  }

  String key() {
    return getMessage();
  }

  boolean isMasked() {
    return masked;
  }
}
