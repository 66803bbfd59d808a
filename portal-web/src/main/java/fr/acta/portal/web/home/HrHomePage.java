package fr.acta.portal.web.home;

import fr.acta.portal.home.HrHome;
import fr.acta.portal.home.HrOverview;
import fr.acta.portal.home.ServiceStand;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What HR has to do this week. */
@Named
@RequestScoped
public class HrHomePage {
  @Inject private HrHome home;

  private HrOverview overview;
  private List<Step> steps;

  @PostConstruct
  void read() {
    overview = home.overview();
    steps =
        List.of(
            new Step("import", "/hr/staff/import", overview.getStaff() > 0),
            new Step("mode", "/hr/client/services", overview.isModeChosen()),
            new Step("notice", "/hr/notice", overview.isNoticePublished()),
            new Step("inform", "/hr/notice/campaign", overview.isSomebodyInformed()),
            new Step("transmit", "/hr/transfer", overview.isSomebodyTransmitted()));
  }

  public HrOverview getOverview() {
    return overview;
  }

  public List<Step> getSteps() {
    return steps;
  }

  public long getDone() {
    return steps.stream().filter(Step::isDone).count();
  }

  /** Services whose notice is published while some people are not informed of it. */
  public List<ServiceStand> getWaiting() {
    return overview.getServices().stream().filter(ServiceStand::isWaiting).toList();
  }

  public boolean isNothingToDo() {
    return getWaiting().isEmpty()
        && overview.getOpenDuties() == 0
        && overview.getLateRecalls() == 0
        && overview.getOpenTickets() == 0
        && overview.getRejectedRows() == 0;
  }

  /** One step of setting up, done when the facts say so. */
  public static class Step {
    private final String name;
    private final String href;
    private final boolean done;

    Step(String name, String href, boolean done) {
      this.name = name;
      this.href = href;
      this.done = done;
    }

    public String getName() {
      return name;
    }

    public String getHref() {
      return href;
    }

    public boolean isDone() {
      return done;
    }
  }
}
