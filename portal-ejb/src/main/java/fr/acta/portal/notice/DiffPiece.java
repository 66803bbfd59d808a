package fr.acta.portal.notice;

/** Words that stayed, went or came. */
public class DiffPiece {
  public enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  private final Kind kind;
  private final String text;

  DiffPiece(Kind kind, String text) {
    this.kind = kind;
    this.text = text;
  }

  public String getKind() {
    return kind.name();
  }

  public String getText() {
    return text;
  }

  Kind kind() {
    return kind;
  }

  @Override
  public String toString() {
    return switch (kind) {
      case SAME -> text;
      case REMOVED -> "[-" + text + "-]";
      case ADDED -> "{+" + text + "+}";
    };
  }
}
