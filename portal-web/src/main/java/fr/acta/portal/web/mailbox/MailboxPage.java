package fr.acta.portal.web.mailbox;

import fr.acta.portal.mailbox.AsideView;
import fr.acta.portal.mailbox.DpoMailbox;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.omnifaces.util.Messages;

/** {@code /dpo/mailbox}: what a program wrote, and the DPO's word when it was a human after all. */
@Named
@RequestScoped
public class MailboxPage {
  @Inject private DpoMailbox mailbox;
  @Inject private Said said;
  @Inject private Words words;

  private List<AsideView> mails;

  @PostConstruct
  void read() {
    mails = mailbox.aside();
  }

  public String open(UUID mail) {
    try {
      mailbox.open(mail);
    } catch (RuleBroken no) {
      Messages.addGlobalError(words.of(no.messageKey()));
      return null;
    }
    said.say("mailbox.said");
    return "/dpo?faces-redirect=true";
  }

  /** Newest first. */
  public List<AsideView> getMails() {
    return mails;
  }
}
