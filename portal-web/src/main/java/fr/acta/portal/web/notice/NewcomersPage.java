package fr.acta.portal.web.notice;

import fr.acta.portal.notice.NewcomerChoice;
import fr.acta.portal.notice.Newcomers;
import fr.acta.portal.web.shell.Said;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whether newcomers are informed by themselves, on the page of a campaign. */
@Named
@RequestScoped
public class NewcomersPage {
  @Inject private Newcomers newcomers;
  @Inject private CampaignPage page;
  @Inject private Said said;

  private NewcomerChoice choice;

  @PostConstruct
  void read() {
    if (page.getFigures() != null) choice = newcomers.choice(page.getService()).orElse(null);
  }

  public String choose(boolean informs) {
    newcomers.choose(page.getService(), informs);
    said.say(informs ? "notice.newcomers.chosen.on" : "notice.newcomers.chosen.off");
    return page.again();
  }

  public boolean isOn() {
    return choice != null && choice.isOn();
  }

  /** Null while HR never chose. */
  public NewcomerChoice getChoice() {
    return choice;
  }
}
