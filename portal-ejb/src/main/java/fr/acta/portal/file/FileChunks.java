package fr.acta.portal.file;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** The encrypted pieces, as rows. */
@Dependent
class FileChunks {
  private static final String ADD =
      "insert into portal.file_chunk (tenant_id, file_id, number, content) values (cast(? as uuid), cast(? as uuid), ?, ?)";
  private static final String READ =
      "select content from portal.file_chunk where tenant_id = cast(? as uuid) and file_id = cast(? as uuid) and number = ?";
  private static final String REMOVE =
      "delete from portal.file_chunk where tenant_id = cast(? as uuid) and file_id = cast(? as uuid)";

  @PersistenceContext private EntityManager em;

  void add(UUID tenant, UUID file, int number, byte[] closed) {
    em.createNativeQuery(ADD)
        .setParameter(1, tenant.toString())
        .setParameter(2, file.toString())
        .setParameter(3, number)
        .setParameter(4, closed)
        .executeUpdate();
  }

  byte[] of(StoredFile file, int number) {
    List<?> found =
        em.createNativeQuery(READ)
            .setParameter(1, file.tenantId().toString())
            .setParameter(2, file.id().toString())
            .setParameter(3, number)
            .getResultList();
    if (found.isEmpty())
      throw new IllegalStateException("file " + file.id() + " lacks piece " + number);
    return (byte[]) found.get(0);
  }

  void remove(UUID tenant, UUID file) {
    em.createNativeQuery(REMOVE)
        .setParameter(1, tenant.toString())
        .setParameter(2, file.toString())
        .executeUpdate();
  }
}
