package fr.acta.portal.web.retention;

import fr.acta.portal.retention.DpoRetention;
import fr.acta.portal.retention.PurgeRun;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** {@code /dpo/retention/run?tenant=&id=}: the report of one purge. */
@Named
@RequestScoped
public class RetentionRunPage {
  @Inject
  @Param(name = "tenant")
  private String tenant;

  @Inject
  @Param(name = "id")
  private String id;

  @Inject private DpoRetention retention;

  private PurgeRun run;

  @PostConstruct
  void read() {
    run = retention.report(Ids.of(tenant, Audience.DPO), Ids.of(id, Audience.DPO));
  }

  public PurgeRun getRun() {
    return run;
  }
}
