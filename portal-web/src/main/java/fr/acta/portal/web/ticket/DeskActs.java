package fr.acta.portal.web.ticket;

import fr.acta.portal.file.Upload;
import fr.acta.portal.ticket.AnswerPreview;
import fr.acta.portal.ticket.DecisionDraft;
import fr.acta.portal.ticket.IdentityCheck.How;
import fr.acta.portal.ticket.IdentityCheck.Subject;
import fr.acta.portal.ticket.TicketView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a desk does with the ticket that the address names, so that one screen serves both desks
 * though each has boundaries of its own.
 */
abstract class DeskActs {
  abstract TicketView view();

  abstract AnswerPreview preview();

  abstract void take(int version);

  abstract void saveDraft(DecisionDraft draft);

  abstract void send(int version, String seal);

  abstract void ask(int version, String question, List<Upload> enclosed);

  abstract void askAgain(int version);

  abstract void heard(int version, String answer);

  abstract void note(String text);

  abstract void askIdentity(int version, Subject subject, String doubt, String words);

  abstract void confirmIdentity(int version, Subject subject, How how);

  abstract void giveUp(int version, String reasons);

  abstract void askPrecision(int version, String words);

  abstract void confirmSuspension(int version, String words);

  abstract void extend(int version, String reason);

  abstract void executed(int version, String note, List<Upload> gathered);

  abstract void gather(int version, List<Upload> more);

  abstract void drop(int version, UUID file);

  abstract void join(int version, String earlier);

  abstract void reopen(String why);

  abstract void complained(UUID request, LocalDate day);

  /** The folder of this desk's pages. */
  abstract String path();

  /** Where its files are downloaded. */
  abstract String filePath();

  /** The part of the address that names the ticket. */
  abstract String query();

  /** The same for another ticket of the same organisation. */
  abstract String query(UUID other);
}
