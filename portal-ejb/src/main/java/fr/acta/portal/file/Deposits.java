package fr.acta.portal.file;

import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;

/**
 * Files that the portal writes itself: kept encrypted piece by piece as they are written, never
 * held whole. Whoever writes one puts it on record.
 */
@Dependent
public class Deposits {
  /** Writes all of a file, once. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private FileChunks chunks;
  @Inject private FileKey key;
  @Inject private Clock clock;

  public FileLine zip(UUID tenant, UUID object, Purpose purpose, String name, Content content) {
    return keep(tenant, object, purpose, name, FileType.ZIP, content);
  }

  public FileLine json(UUID tenant, UUID object, Purpose purpose, String name, Content content) {
    return keep(tenant, object, purpose, name, FileType.JSON, content);
  }

  private FileLine keep(
      UUID tenant, UUID object, Purpose purpose, String name, FileType type, Content content) {
    UUID id = TenantEntity.newId();
    FileCipher cipher = FileCipher.make(tenant, id);
    Pieces pieces =
        new Pieces(
            purpose.mebibytes(),
            (n, last, piece) -> chunks.add(tenant, id, n, cipher.close(n, last, piece)));
    try {
      content.writeTo(pieces);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    pieces.close();
    StoredFile file =
        new StoredFile(
            tenant,
            id,
            object,
            purpose,
            name,
            type,
            pieces,
            cipher.wrapped(key),
            clock.instant(),
            scope.audience());
    em.persist(file);
    em.flush();
    return new FileLine(file);
  }
}
