package fr.acta.portal.notice;

import fr.acta.portal.account.CallerName;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** HR chooses, service by service, whether newcomers are informed without her doing. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class Newcomers {
  private static final String CHOICE =
      "select n.informs, n.chosen_name, n.chosen_at from portal.newcomer_choice n"
          + " where n.subscription_id = cast(? as uuid) order by n.number desc limit 1";
  private static final String CHOOSE =
      "insert into portal.newcomer_choice (tenant_id, subscription_id, number, informs, chosen_by, chosen_name, chosen_at)"
          + " select portal.tenant(), s.id, coalesce((select max(n.number) from portal.newcomer_choice n where n.subscription_id = s.id), 0) + 1,"
          + " ?, portal.account(), ?, ? from portal.subscription s where s.id = cast(? as uuid)";

  @PersistenceContext private EntityManager em;
  @Inject private StaffInformation information;
  @Inject private CallerName caller;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /** Empty while HR never chose: then they are not. */
  public Optional<NewcomerChoice> choice(String service) {
    return choice(demand(service));
  }

  /** From now on; whoever came before is HR's to inform. */
  public void choose(String service, boolean informs) {
    Duty duty = demand(service);
    if (choice(duty).map(NewcomerChoice::isOn).orElse(false) == informs) return;
    em.createNativeQuery(CHOOSE)
        .setParameter(1, informs)
        .setParameter(2, caller.now())
        .setParameter(3, Timestamp.from(clock.instant()))
        .setParameter(4, duty.subscription().toString())
        .executeUpdate();
    evidence.write(
        Act.NEWCOMERS_CHOSEN,
        duty.subscription(),
        null,
        Map.of("service", duty.service(), "informs", informs));
  }

  private Optional<NewcomerChoice> choice(Duty duty) {
    List<?> rows =
        em.createNativeQuery(CHOICE)
            .setParameter(1, duty.subscription().toString())
            .getResultList();
    return rows.stream().map(row -> new NewcomerChoice((Object[]) row)).findFirst();
  }

  private Duty demand(String service) {
    return information.duty(service).orElseThrow(() -> new AccessDenied(Audience.HR));
  }
}
