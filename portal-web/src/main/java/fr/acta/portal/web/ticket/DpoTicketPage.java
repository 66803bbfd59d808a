package fr.acta.portal.web.ticket;

import fr.acta.portal.ticket.ExecutionView;
import fr.acta.portal.web.file.UploadField;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A ticket at the DPO's desk, or the client's as the DPO sees it. */
@Named
@RequestScoped
public class DpoTicketPage extends TicketScreen {
  @Inject private DpoActs acts;

  private final UploadField handed = new UploadField("carried:files");
  private String carriedOut;

  @Override
  DeskActs acts() {
    return acts;
  }

  public String remind() {
    acts.remind();
    return done("ticket.said.reminded", getTicket().getClient());
  }

  /** The client's instruction, on what is held for it. */
  public String carryOut() {
    return handed.with(
        files -> {
          acts.carriedOut(getVersion(), carriedOut, files);
          return done("ticket.said.carriedOut", getTicket().getClient());
        });
  }

  public boolean isCarrying() {
    ExecutionView instruction = getTicket().getInstruction();
    return Pressed.heard()
        || instruction != null && !instruction.isDone() && getTicket().getClosedAt() == null;
  }

  public UploadField getHanded() {
    return handed;
  }

  public String getCarriedOut() {
    return carriedOut;
  }

  public void setCarriedOut(String carriedOut) {
    this.carriedOut = carriedOut;
  }

  public boolean isReminding() {
    return Pressed.heard() || getTicket().isRemindable() && !isCarrying();
  }

  @Override
  public String getQueueHref() {
    return getTicket().isOwn() ? "/dpo" : "/dpo?view=with-client";
  }
}
