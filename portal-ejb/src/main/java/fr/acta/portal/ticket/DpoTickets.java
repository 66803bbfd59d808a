package fr.acta.portal.ticket;

import fr.acta.portal.file.Upload;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * The DPO's desk: decides what the operator controls, over all clients; of the clients' own tickets
 * it sees all and decides nothing.
 */
@Stateless
@TenantScoped(Audience.DPO)
@RolesAllowed("DPO")
public class DpoTickets {
  @Inject private Queues queues;
  @Inject private TicketReader reader;
  @Inject private TicketWork work;
  @Inject private Instructions instructions;

  public QueuePage queue(QueueSearch search) {
    return queues.read(Desk.DPO, search);
  }

  public TicketView view(@Tenant UUID tenant, UUID id) {
    return reader.view(Desk.DPO, id);
  }

  public void take(@Tenant UUID tenant, UUID id, int version) {
    work.take(Desk.DPO, id, version);
  }

  /**
   * A question that never moves the deadline: identity and precision are other matters.
   *
   * @param enclosed for her to download; only where she reads the portal
   */
  public void ask(
      @Tenant UUID tenant, UUID id, int version, String question, List<Upload> enclosed) {
    work.ask(Desk.DPO, id, version, question, enclosed);
  }

  /** For the desk only: she never reads it. */
  public void note(@Tenant UUID tenant, UUID id, String text) {
    work.note(Desk.DPO, id, text);
  }

  public void saveDraft(@Tenant UUID tenant, UUID id, DecisionDraft draft) {
    work.saveDraft(Desk.DPO, id, draft);
  }

  public AnswerPreview preview(@Tenant UUID tenant, UUID id) {
    return work.preview(Desk.DPO, id);
  }

  /**
   * @param seal of the preview that was read
   */
  public void send(@Tenant UUID tenant, UUID id, int version, String seal) {
    work.send(Desk.DPO, id, version, seal);
  }

  /** Writes to the client's contact for data protection, at most once a day. */
  public void remind(@Tenant UUID tenant, UUID id) {
    work.remind(id);
  }

  /**
   * A client's instruction is carried out on what the operator holds for it; only now may the
   * client's answer say so.
   *
   * @param handed what the client hands over with its answer
   */
  public void carriedOut(
      @Tenant UUID tenant, UUID id, int version, String note, List<Upload> handed) {
    instructions.carriedOut(id, version, note, handed);
  }
}
