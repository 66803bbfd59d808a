package fr.acta.portal.web.ticket;

import fr.acta.portal.ticket.TwinView;
import fr.acta.portal.web.file.UploadField;
import java.time.LocalDate;
import java.util.UUID;

/** What is done, what goes on elsewhere, and what comes after the answer. */
public class EndForm {
  private final TicketScreen desk;
  private final UploadField gathered = new UploadField("execute:files");
  private final UploadField more = new UploadField("gather:files");
  private String executed;
  private String earlier;
  private String why;
  private LocalDate complainedOn;

  EndForm(TicketScreen desk) {
    this.desk = desk;
    this.earlier =
        desk.getTicket().getTwins().stream()
            .filter(TwinView::isEarlier)
            .map(twin -> twin.getId().toString())
            .findFirst()
            .orElse(null);
  }

  public String execute() {
    return gathered.with(
        files -> {
          desk.acts().executed(desk.getVersion(), executed, files);
          return desk.done("ticket.said.executed");
        });
  }

  public String gather() {
    return more.with(
        files -> {
          desk.acts().gather(desk.getVersion(), files);
          return desk.done("ticket.said.gathered");
        });
  }

  public String drop(UUID file) {
    desk.acts().drop(desk.getVersion(), file);
    return desk.done("ticket.said.dropped");
  }

  public String join() {
    desk.acts().join(desk.getVersion(), earlier);
    return desk.done("ticket.said.joined");
  }

  public String reopen() {
    desk.acts().reopen(why);
    return desk.done("ticket.said.reopened");
  }

  public String complain() {
    desk.acts().complained(desk.getTicket().getRequestId(), complainedOn);
    return desk.done("ticket.said.complained");
  }

  public String getExecuted() {
    return executed;
  }

  public void setExecuted(String executed) {
    this.executed = executed;
  }

  public UploadField getMore() {
    return more;
  }

  public UploadField getGathered() {
    return gathered;
  }

  /** The earliest that is still open: its date binds. */
  public String getEarlier() {
    return earlier;
  }

  public void setEarlier(String earlier) {
    this.earlier = earlier;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }

  public LocalDate getComplainedOn() {
    return complainedOn;
  }

  public void setComplainedOn(LocalDate complainedOn) {
    this.complainedOn = complainedOn;
  }
}
