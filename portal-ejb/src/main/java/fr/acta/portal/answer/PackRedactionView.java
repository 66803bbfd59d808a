package fr.acta.portal.answer;

import java.util.UUID;

/** What a pack leaves out, and why. */
public class PackRedactionView {
  private final UUID id;
  private final String label;
  private final String reason;

  PackRedactionView(UUID id, String label, String reason) {
    this.id = id;
    this.label = label;
    this.reason = reason;
  }

  public UUID getId() {
    return id;
  }

  public String getLabel() {
    return label;
  }

  public String getReason() {
    return reason;
  }
}
