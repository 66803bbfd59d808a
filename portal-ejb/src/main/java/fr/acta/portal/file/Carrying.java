package fr.acta.portal.file;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
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
      try (InputStream in = files.read(file)) {
        files.keep(tenant, person, object, file.purpose(), file.name(), in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    for (Purpose purpose : Purpose.values()) files.erase(from, null, objects, purpose);
  }
}
