package fr.acta.portal.staff.deposit;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An import that was accepted is the list that the client was asked for, whoever sent the mail. */
@Dependent
public class Deposited {
  private static final String DONE =
      "update portal.deposit set done_at = ?, import_id = cast(? as uuid) where tenant_id = portal.tenant() and done_at is null returning id";

  @PersistenceContext private EntityManager em;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  @SuppressWarnings("unchecked")
  public void by(UUID file) {
    List<UUID> done =
        em.createNativeQuery(DONE)
            .setParameter(1, Timestamp.from(clock.instant()))
            .setParameter(2, file.toString())
            .getResultList();
    for (UUID deposit : done)
      evidence.write(Act.LIST_DEPOSITED, deposit, null, Map.of("import", file.toString()));
  }
}
