package fr.acta.portal.file;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps, lists, reads and erases files inside the boundary call that acts. Which of them exist for
 * the caller is the database's rule.
 */
@Dependent
public class Files {
  /** Files that one request or ticket may hold. */
  static final int MOST = 30;

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private EvidenceRecord evidence;
  @Inject private FileChunks chunks;
  @Inject private FileKey key;
  @Inject private Clock clock;

  /**
   * Reads the stream to its end and keeps it encrypted; it is never held whole. After a refusal
   * nothing of the file is left and the transaction may go on.
   *
   * @param person whom the act concerns on the record; null while nobody knows
   * @param object the request or the ticket
   * @param name as it was given; what is kept has no folder and the ending of its true type
   * @throws RuleBroken {@code file.type}, {@code file.tooLarge}, {@code file.tooMany}, {@code
   *     file.empty}, {@code file.damaged}, {@code file.macros}
   */
  public UUID keep(
      UUID tenant, UUID person, UUID object, Purpose purpose, String name, InputStream in) {
    demandRoom(tenant, object);
    UUID id = TenantEntity.newId();
    FileCipher cipher = FileCipher.make(tenant, id);
    Pieces pieces =
        new Pieces(
            purpose.mebibytes(),
            (n, last, piece) -> chunks.add(tenant, id, n, cipher.close(n, last, piece)));
    FileType type;
    try {
      type = Content.copy(purpose, new FileName(name).text(), in, pieces);
    } catch (RuleBroken refused) {
      chunks.remove(tenant, id);
      throw refused;
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
    record(Act.FILE_ADDED, file, person, Map.of("size", file.size(), "sha256", file.fingerprint()));
    return id;
  }

  /** What the caller may see of the files of these requests and tickets, oldest first. */
  public List<FileLine> of(UUID tenant, Collection<UUID> objects) {
    return all(tenant, objects).stream().map(FileLine::new).toList();
  }

  /**
   * @throws AccessDenied when the caller may not see it, or it is erased
   */
  public StoredFile find(UUID tenant, UUID id) {
    StoredFile file = em.find(StoredFile.class, id);
    if (file == null || !file.tenantId().equals(tenant) || file.isErased())
      throw new AccessDenied(scope.audience());
    return file;
  }

  /** Writes all of it, in the clear. A page that hands it out reads piece by piece instead. */
  public void write(StoredFile file, OutputStream out) throws IOException {
    FileCipher cipher = FileCipher.open(file, key);
    for (int n = 0; n < Pieces.of(file.size()); n++) out.write(piece(file, cipher, n));
  }

  /** All of it in the clear, one piece in memory at a time. */
  public InputStream read(StoredFile file) {
    FileCipher cipher = FileCipher.open(file, key);
    return new SequenceInputStream(
        new Enumeration<>() {
          private int next;

          @Override
          public boolean hasMoreElements() {
            return next < Pieces.of(file.size());
          }

          @Override
          public InputStream nextElement() {
            return new ByteArrayInputStream(piece(file, cipher, next++));
          }
        });
  }

  /** One piece, in the clear: whoever reads slowly keeps no connection waiting. */
  byte[] piece(StoredFile file, int number) {
    return piece(file, FileCipher.open(file, key), number);
  }

  private byte[] piece(StoredFile file, FileCipher cipher, int number) {
    boolean last = number == Pieces.of(file.size()) - 1;
    return cipher.open(number, last, chunks.of(file, number));
  }

  /**
   * Erases what is kept of one kind, as evidence of identity on the decision it served.
   *
   * @return how many there were
   */
  public int erase(UUID tenant, UUID person, Collection<UUID> objects, Purpose purpose) {
    List<StoredFile> kept =
        all(tenant, objects).stream()
            .filter(file -> file.purpose() == purpose && !file.isErased())
            .toList();
    kept.forEach(file -> erase(file, person));
    return kept.size();
  }

  /** Erases one, for good. */
  public void erase(StoredFile file, UUID person) {
    file.erase(clock.instant());
    em.flush();
    chunks.remove(file.tenantId(), file.id());
    record(Act.FILE_ERASED, file, person, Map.of());
  }

  private void demandRoom(UUID tenant, UUID object) {
    long kept = all(tenant, List.of(object)).stream().filter(file -> !file.isErased()).count();
    if (kept >= MOST) throw new RuleBroken("file.tooMany", MOST);
  }

  private List<StoredFile> all(UUID tenant, Collection<UUID> objects) {
    if (objects.isEmpty()) return List.of();
    return em.createQuery(
            "select f from StoredFile f where f.tenantId = :tenant and f.objectId in :objects"
                + " order by f.addedAt, f.id",
            StoredFile.class)
        .setParameter("tenant", tenant)
        .setParameter("objects", objects)
        .getResultList();
  }

  /** On the request's or the ticket's timeline; a name may be personal and stays out of it. */
  private void record(Act act, StoredFile file, UUID person, Map<String, ?> more) {
    Map<String, Object> payload = new HashMap<>(more);
    payload.put("file", file.id().toString());
    payload.put("purpose", file.purpose().name());
    evidence.write(file.tenantId(), act, file.objectId(), person, payload);
  }
}
