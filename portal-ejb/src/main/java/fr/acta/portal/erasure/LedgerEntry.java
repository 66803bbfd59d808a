package fr.acta.portal.erasure;

import fr.acta.portal.ticket.Desk;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the ledger.
 *
 * @param desk whose data went
 * @param erasure the erasure's own id, by which a database is asked whether it knows it
 * @param hash of tenant and person, in hexadecimal
 */
public record LedgerEntry(Instant at, Desk desk, UUID erasure, String hash) {
  private static final Pattern LINE =
      Pattern.compile("(\\S+Z) (DPO|CLIENT) ([0-9a-f-]{36}) ([0-9a-f]{64})");

  String line() {
    return at + " " + desk + " " + erasure + " " + hash;
  }

  /** Empty for a line that a power cut left unfinished: the whole one follows it. */
  static Optional<LedgerEntry> read(String line) {
    Matcher parts = LINE.matcher(line);
    return parts.matches()
        ? Optional.of(
            new LedgerEntry(
                Instant.parse(parts.group(1)),
                Desk.valueOf(parts.group(2)),
                UUID.fromString(parts.group(3)),
                parts.group(4)))
        : Optional.empty();
  }
}
