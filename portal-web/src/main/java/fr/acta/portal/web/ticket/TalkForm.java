package fr.acta.portal.web.ticket;

/** What the desk writes: a question to her, or a note that she never reads. */
public class TalkForm {
  private final TicketScreen desk;
  private String question;
  private String note;

  TalkForm(TicketScreen desk) {
    this.desk = desk;
  }

  public String ask() {
    desk.acts().ask(desk.getVersion(), question);
    return desk.done("ticket.said.asked");
  }

  public String askAgain() {
    desk.acts().askAgain(desk.getVersion());
    return desk.done("ticket.said.askedAgain");
  }

  public String write() {
    desk.acts().note(note);
    return desk.done("ticket.said.noted");
  }

  public String getQuestion() {
    return question;
  }

  public void setQuestion(String question) {
    this.question = question;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
