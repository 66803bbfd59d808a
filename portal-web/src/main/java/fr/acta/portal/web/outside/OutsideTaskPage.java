package fr.acta.portal.web.outside;

import fr.acta.portal.outside.DpoOutside;
import fr.acta.portal.outside.OutsideTask.Result;
import fr.acta.portal.outside.TaskView;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.web.file.UploadField;
import fr.acta.portal.web.shell.Ids;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** {@code /dpo/outside/task}: what one system answered for one ticket. */
@Named
@RequestScoped
public class OutsideTaskPage {
  /** The field that a rule is about. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "outside.resultMissing", "answer:how",
          "outside.attestation", "answer:words",
          "outside.attestationTooLong", "answer:words",
          "outside.extractMissing", "answer:files",
          "outside.extractNotWanted", "answer:files");

  @Inject private DpoOutside tasks;
  @Inject private Said messages;
  @Inject private Words words;
  @Inject @Param private String tenant;
  @Inject @Param private String id;

  private final UploadField extract = new UploadField("answer:files");
  private UUID client;
  private UUID number;
  private TaskView task;
  private int version;
  private String how;
  private String said;

  @PostConstruct
  void read() {
    client = Ids.of(tenant, Audience.DPO);
    number = Ids.of(id, Audience.DPO);
    task = tasks.one(client, number);
    version = task.getVersion();
  }

  public String send() {
    try {
      return extract.with(
          files -> {
            tasks.answer(
                client, number, version, how == null ? null : Result.valueOf(how), said, files);
            messages.say("outside.task.saved", task.getSystem());
            return getTicketHref().replace("?", "?faces-redirect=true&");
          });
    } catch (RuleBroken no) {
      String field = FIELDS.get(no.messageKey());
      if (field == null) throw no;
      Messages.addError(field, "{0}", words.of(no.messageKey(), no.arguments()));
      return null;
    }
  }

  /** Only those that make sense for what was asked. */
  public List<SelectItem> getWays() {
    return Stream.of(task.isForCopy() ? Result.FOUND : Result.DONE, Result.NOTHING)
        .map(way -> new SelectItem(way.name(), words.of("outside.way." + way)))
        .toList();
  }

  public String getTicketHref() {
    return "/dpo/ticket/view?tenant=" + client + "&id=" + task.getTicket();
  }

  public TaskView getTask() {
    return task;
  }

  public UploadField getExtract() {
    return extract;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public String getHow() {
    return how;
  }

  public void setHow(String how) {
    this.how = how;
  }

  public String getSaid() {
    return said;
  }

  public void setSaid(String said) {
    this.said = said;
  }
}
