package fr.acta.portal.ticket;

import fr.acta.portal.file.Upload;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The client's desk: decides what the employer controls, and sees nothing of the other part. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class ClientTickets {
  @Inject private Queues queues;
  @Inject private TicketReader reader;
  @Inject private TicketWork work;

  public QueuePage queue(QueueSearch search) {
    return queues.read(Desk.CLIENT, search);
  }

  public TicketView view(UUID id) {
    return reader.view(Desk.CLIENT, id);
  }

  public void take(UUID id, int version) {
    work.take(Desk.CLIENT, id, version);
  }

  /**
   * A question that never moves the deadline: identity and precision are other matters.
   *
   * @param enclosed for her to download; only where she reads the portal
   */
  public void ask(UUID id, int version, String question, List<Upload> enclosed) {
    work.ask(Desk.CLIENT, id, version, question, enclosed);
  }

  /** For the desk only: she never reads it. */
  public void note(UUID id, String text) {
    work.note(Desk.CLIENT, id, text);
  }

  public void saveDraft(UUID id, DecisionDraft draft) {
    work.saveDraft(Desk.CLIENT, id, draft);
  }

  public AnswerPreview preview(UUID id) {
    return work.preview(Desk.CLIENT, id);
  }

  /**
   * @param seal of the preview that was read
   */
  public void send(UUID id, int version, String seal) {
    work.send(Desk.CLIENT, id, version, seal);
  }
}
