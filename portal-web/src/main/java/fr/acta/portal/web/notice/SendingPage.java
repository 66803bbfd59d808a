package fr.acta.portal.web.notice;

import fr.acta.portal.notice.CampaignProgress;
import fr.acta.portal.notice.InformationCampaigns;
import fr.acta.portal.web.shell.Said;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** How far the mails are, on the page of a campaign. */
@Named
@RequestScoped
public class SendingPage {
  @Inject private InformationCampaigns campaigns;
  @Inject private CampaignPage page;
  @Inject private Said said;

  private List<CampaignProgress> begun = List.of();

  @PostConstruct
  void read() {
    if (page.getFigures() != null) begun = campaigns.progress(page.getService());
  }

  public String stop(UUID campaign) {
    said.say("notice.sending.stopped", campaigns.stop(campaign));
    return page.again();
  }

  public List<CampaignProgress> getBegun() {
    return begun;
  }
}
