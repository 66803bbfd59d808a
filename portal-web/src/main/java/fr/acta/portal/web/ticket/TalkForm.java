package fr.acta.portal.web.ticket;

import fr.acta.portal.web.file.UploadField;

/** What the desk writes: a question to her, what she answered, or a note that she never reads. */
public class TalkForm {
  private final TicketScreen desk;
  private final UploadField enclosed = new UploadField("ask:files");
  private String question;
  private String answer;
  private String note;

  TalkForm(TicketScreen desk) {
    this.desk = desk;
  }

  public String ask() {
    return enclosed.with(
        files -> {
          desk.acts().ask(desk.getVersion(), question, files);
          return desk.done("ticket.said.asked");
        });
  }

  public String askAgain() {
    desk.acts().askAgain(desk.getVersion());
    return desk.done("ticket.said.askedAgain");
  }

  public String heard() {
    desk.acts().heard(desk.getVersion(), answer);
    return desk.done("ticket.said.heard");
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

  public UploadField getEnclosed() {
    return enclosed;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
