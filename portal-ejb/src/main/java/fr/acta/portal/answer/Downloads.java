package fr.acta.portal.answer;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.file.FileLine;
import fr.acta.portal.file.PackPieces;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.CurrentScope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Hands out a pack that the caller may see, and counts it once. */
@Dependent
class Downloads {
  private static final String FILE =
      "select file_id, ticket_id, person_id from portal.access_pack where tenant_id = cast(? as uuid) and id = cast(? as uuid)"
          + " and state = 'DELIVERED' and expires_at > ?";
  private static final String COUNT =
      "update portal.access_pack set downloads = downloads + 1, version = version + 1 where tenant_id = cast(? as uuid) and id = cast(? as uuid)";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private Clock clock;
  @Inject private PackPieces pieces;
  @Inject private EvidenceRecord evidence;

  /** A download begins: it is counted, and on record. */
  FileLine begin(UUID tenant, UUID pack) {
    Object[] found = find(tenant, pack);
    FileLine file = pieces.open(tenant, (UUID) found[0]);
    em.createNativeQuery(COUNT)
        .setParameter(1, tenant.toString())
        .setParameter(2, pack.toString())
        .executeUpdate();
    evidence.write(tenant, Act.PACK_DOWNLOADED, (UUID) found[1], (UUID) found[2], Map.of());
    return file;
  }

  byte[] piece(UUID tenant, UUID pack, int number) {
    return pieces.piece(tenant, (UUID) find(tenant, pack)[0], number);
  }

  private Object[] find(UUID tenant, UUID pack) {
    List<?> found =
        em.createNativeQuery(FILE)
            .setParameter(1, tenant.toString())
            .setParameter(2, pack.toString())
            .setParameter(3, Timestamp.from(clock.instant()))
            .getResultList();
    if (found.isEmpty()) throw new AccessDenied(scope.audience());
    return (Object[]) found.get(0);
  }
}
