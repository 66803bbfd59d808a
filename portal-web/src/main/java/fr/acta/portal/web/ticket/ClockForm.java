package fr.acta.portal.web.ticket;

/** What moves the date: a precision, a late question confirmed, an extension. */
public class ClockForm {
  private final TicketScreen desk;
  private String precision;
  private String confirmation;
  private String reason;

  ClockForm(TicketScreen desk) {
    this.desk = desk;
  }

  public String askPrecision() {
    desk.acts().askPrecision(desk.getVersion(), precision);
    return desk.done("ticket.said.precisionAsked");
  }

  public String confirm() {
    desk.acts().confirmSuspension(desk.getVersion(), confirmation);
    return desk.done("ticket.said.suspensionConfirmed");
  }

  public String extend() {
    desk.acts().extend(desk.getVersion(), reason);
    return desk.done("ticket.said.extended");
  }

  public String getPrecision() {
    return precision;
  }

  public void setPrecision(String precision) {
    this.precision = precision;
  }

  public String getConfirmation() {
    return confirmation;
  }

  public void setConfirmation(String confirmation) {
    this.confirmation = confirmation;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
