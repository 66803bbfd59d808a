package fr.acta.portal.web.intake;

import fr.acta.portal.file.FileRefused;
import fr.acta.portal.intake.Papers;
import fr.acta.portal.intake.Recording;
import fr.acta.portal.rightsrequest.AnswerBy;
import fr.acta.portal.rightsrequest.Channel;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Messages;

/** One form for a request that came otherwise than by the portal. */
public abstract class RecordScreen {
  @Inject private Words words;
  @Inject private Said said;
  @Inject private Clock clock;

  private final RecordForm form = new RecordForm();

  /** Hands it over; the reference it got. */
  abstract String record(Recording recording, Papers papers);

  abstract String after();

  public String record() {
    try {
      said.say("intake.said", record(form.recording(), form.papers()));
      return after();
    } catch (FileRefused no) {
      form.fieldOf(no.purpose()).refuse(no);
      return null;
    } catch (RuleBroken no) {
      String field = RecordForm.fieldOf(no.messageKey());
      Messages.addError("form:" + field, words.of(no.messageKey(), no.arguments()));
      return null;
    }
  }

  public RecordForm getForm() {
    return form;
  }

  public List<Right> getRights() {
    return List.of(Right.values());
  }

  public List<Channel> getChannels() {
    return List.of(Channel.POST, Channel.TELEPHONE, Channel.COUNTER, Channel.EMAIL);
  }

  public List<AnswerBy> getAnswers() {
    return List.of(AnswerBy.POST, AnswerBy.EMAIL);
  }

  /** A day to come cannot be one of receipt. */
  public String getToday() {
    return LocalDate.ofInstant(clock.instant(), LegalClock.PARIS).toString();
  }
}
