package fr.acta.portal.web.notice;

import fr.acta.portal.notice.AwaitedOpinion;
import fr.acta.portal.notice.DpoInformation;
import fr.acta.portal.notice.InformationStand;
import fr.acta.portal.notice.OperatorNotices;
import fr.acta.portal.notice.OwnNotice;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Where every client stands with informing its staff, for the DPO. */
@Named
@RequestScoped
public class DpoInformationPage {
  @Inject private DpoInformation information;

  @Inject private OperatorNotices notices;

  private List<InformationStand> stand;
  private List<OwnNotice> own;
  private List<AwaitedOpinion> awaited;

  @PostConstruct
  void read() {
    stand = information.stand();
    own = information.own();
    awaited = information.awaited();
  }

  /** Writing starts with a draft, so this is a button's act, not a link's. */
  public String write(UUID tenant, UUID subscription, UUID group) {
    UUID draft = notices.open(tenant, subscription, group);
    return "/dpo/notice/edit?faces-redirect=true&tenant=" + tenant + "&id=" + draft;
  }

  public List<OwnNotice> getOwn() {
    return own;
  }

  public List<AwaitedOpinion> getAwaited() {
    return awaited;
  }

  public List<InformationStand> getStand() {
    return stand;
  }
}
