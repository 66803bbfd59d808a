package fr.acta.portal.web.mailbox;

import fr.acta.portal.mailbox.AsideView;
import fr.acta.portal.mailbox.DpoMailbox;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.web.shell.Ids;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** {@code /dpo/mailbox/list}: which attachments of a mail are lists, and their destruction. */
@Named
@RequestScoped
public class MailListPage {
  @Inject private DpoMailbox mailbox;
  @Inject private Said said;
  @Inject private Words words;
  @Inject @Param private String id;

  private UUID known;
  private AsideView mail;
  private List<SelectItem> attachments = List.of();
  private String[] chosen = {};

  @PostConstruct
  void read() {
    known = Ids.of(id, Audience.DPO);
    mail = mailbox.one(known);
    if (mail.getFiles().isEmpty()) return;
    attachments =
        mailbox.attachments(known).stream()
            .map(
                a ->
                    new SelectItem(
                        String.valueOf(a.getPlace()),
                        words.of("mailbox.list.attachment", a.getName(), a.getKilobytes())))
            .toList();
  }

  public String destroy() {
    Set<Integer> places = Arrays.stream(chosen).map(Integer::valueOf).collect(Collectors.toSet());
    try {
      mailbox.turnAway(known, places);
    } catch (RuleBroken no) {
      Messages.addError("form:chosen", words.of(no.messageKey()));
      return null;
    }
    said.say("mailbox.list.destroyed");
    return "/dpo/mailbox?faces-redirect=true";
  }

  public AsideView getMail() {
    return mail;
  }

  public List<SelectItem> getAttachments() {
    return attachments;
  }

  public String[] getChosen() {
    return chosen.clone();
  }

  public void setChosen(String[] chosen) {
    this.chosen = chosen.clone();
  }
}
