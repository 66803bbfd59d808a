package fr.acta.portal.web.ticket;

import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.AnswerPreview;
import fr.acta.portal.web.shell.Said;
import jakarta.inject.Inject;

/** The answer as it would leave, and the button that sends it. */
public abstract class AnswerScreen {
  @Inject private Said said;

  private AnswerPreview preview;
  private int version;
  private String seal;

  abstract DeskActs acts();

  /** Somebody who comes here too early or too late belongs on the ticket's page. */
  public String open() {
    try {
      show();
      return null;
    } catch (RuleBroken notAnswerable) {
      return getPath() + "view?faces-redirect=true&" + getQuery();
    }
  }

  /** What was read is sent, once; a text that changed is shown again instead. */
  public String send() {
    try {
      acts().send(version, seal);
    } catch (RuleBroken e) {
      if (e.messageKey().equals("ticket.answerChanged")) show();
      throw e;
    }
    said.say("ticket.said.sent");
    return getPath() + "view?faces-redirect=true&" + getQuery();
  }

  private void show() {
    preview = acts().preview();
    version = preview.getVersion();
    seal = preview.getSeal();
  }

  public String getPath() {
    return acts().path();
  }

  public String getFilePath() {
    return acts().filePath();
  }

  public String getQuery() {
    return acts().query();
  }

  /** Null once there is nothing left to send. */
  public AnswerPreview getPreview() {
    return preview;
  }

  public boolean isSending() {
    return Pressed.heard() || preview != null && preview.isExecuted();
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public String getSeal() {
    return seal;
  }

  public void setSeal(String seal) {
    this.seal = seal;
  }
}
