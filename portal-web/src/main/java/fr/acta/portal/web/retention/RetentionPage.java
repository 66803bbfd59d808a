package fr.acta.portal.web.retention;

import fr.acta.portal.retention.DossierCount;
import fr.acta.portal.retention.DpoRetention;
import fr.acta.portal.retention.PurgeRun;
import fr.acta.portal.retention.RuleLine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /dpo/retention}: every rule with what is due, and what the purges did. */
@Named
@RequestScoped
public class RetentionPage {
  @Inject private DpoRetention retention;

  private List<RuleLine> rules;
  private List<PurgeRun> runs;
  private List<DossierCount> counted;

  @PostConstruct
  void read() {
    rules = retention.rules();
    runs = retention.runs();
    counted = retention.counted();
  }

  public List<RuleLine> getRules() {
    return rules;
  }

  public List<PurgeRun> getRuns() {
    return runs;
  }

  public List<DossierCount> getCounted() {
    return counted;
  }
}
