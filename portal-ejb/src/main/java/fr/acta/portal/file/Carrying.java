package fr.acta.portal.file;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Enumeration;
import java.util.UUID;

/**
 * Files go on with the request they belong to: kept anew where it goes on, under a key of that
 * place, and erased where they were.
 */
@Dependent
public class Carrying {
  @Inject private Files files;

  /**
   * @param person whose request it turned out to be
   * @param object the request in the tenant that it goes on in
   */
  public void carry(UUID from, Collection<UUID> objects, UUID tenant, UUID person, UUID object) {
    for (FileLine line : files.of(from, objects)) {
      if (line.isErased()) continue;
      StoredFile file = files.find(from, line.getId());
      try (InputStream in = new SequenceInputStream(pieces(file))) {
        files.keep(tenant, person, object, file.purpose(), file.name(), in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    for (Purpose purpose : Purpose.values()) files.erase(from, null, objects, purpose);
  }

  /** One in memory at a time. */
  private Enumeration<InputStream> pieces(StoredFile file) {
    return new Enumeration<>() {
      private int next;

      @Override
      public boolean hasMoreElements() {
        return next < Pieces.of(file.size());
      }

      @Override
      public InputStream nextElement() {
        return new ByteArrayInputStream(files.piece(file, next++));
      }
    };
  }
}
