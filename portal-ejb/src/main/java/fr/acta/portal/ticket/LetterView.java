package fr.acta.portal.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A letter that waits for the printer. */
public class LetterView {
  private final Letter letter;

  LetterView(Letter letter) {
    this.letter = letter;
  }

  public UUID getTenant() {
    return letter.tenantId();
  }

  public UUID getTicket() {
    return letter.ticketId();
  }

  public String getReference() {
    return letter.reference();
  }

  public String getRecipient() {
    return letter.recipient();
  }

  public Locale getLanguage() {
    return letter.language();
  }

  public Instant getWrittenAt() {
    return letter.writtenAt();
  }

  List<String> addressLines() {
    return letter.address().lines().toList();
  }

  /** Paragraphs are apart by an empty line. */
  List<String> paragraphs() {
    return List.of(letter.words().strip().split("\\R\\s*\\R"));
  }
}
