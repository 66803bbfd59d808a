package fr.acta.portal.rightsrequest;

import fr.acta.portal.ticket.TicketState;
import java.util.Collection;
import java.util.Set;

/** Where a request stands, in the few words that a person needs. */
public enum RequestStatus {
  RECEIVED,
  IN_PROGRESS,
  /** Somebody waits for a word of hers. */
  NEEDS_ANSWER,
  DONE;

  static RequestStatus of(TicketState state) {
    return switch (state) {
      case NEW -> RECEIVED;
      case TAKEN -> IN_PROGRESS;
      case WAITING -> NEEDS_ANSWER;
      case CLOSED -> DONE;
    };
  }

  /** Of the whole request: done only when each part is, and a question of any desk comes first. */
  static RequestStatus of(Collection<RequestStatus> parts) {
    if (parts.contains(NEEDS_ANSWER)) return NEEDS_ANSWER;
    Set<RequestStatus> different = Set.copyOf(parts);
    return different.size() == 1 ? different.iterator().next() : IN_PROGRESS;
  }
}
