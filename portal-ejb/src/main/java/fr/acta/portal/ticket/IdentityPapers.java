package fr.acta.portal.ticket;

import fr.acta.portal.file.Files;
import fr.acta.portal.file.Purpose;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Evidence of who she is serves the end of a ticket, whichever it is, and nothing after it (GDPR
 * art. 5(1)(e), 12(6)). Here it goes on the record; the database forgets what a path passed by.
 */
@Dependent
public class IdentityPapers {
  @Inject private Files files;

  /** Before it is closed: afterwards nothing is left to put on the record. */
  public void destroy(Ticket ticket) {
    files.erase(
        ticket.tenantId(),
        ticket.personId(),
        List.of(ticket.id(), ticket.requestId()),
        Purpose.IDENTITY);
  }
}
