package fr.acta.portal.file;

import fr.acta.portal.tenancy.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/** Keeps the files that came with a form, in the transaction that keeps its words. */
@Dependent
public class Uploads {
  @Inject private Files files;

  /**
   * @param person whom the act concerns on the record; null while nobody knows
   * @param object the request or the ticket
   * @throws FileRefused for the first that cannot be kept: then nothing of the call remains
   */
  public void keep(UUID tenant, UUID person, UUID object, Purpose purpose, List<Upload> given) {
    if (given.size() > Upload.MOST) throw FileRefused.tooMany(purpose);
    for (Upload one : given) {
      try (InputStream in = one.source().open()) {
        files.keep(tenant, person, object, purpose, one.name(), in);
      } catch (RuleBroken no) {
        throw new FileRefused(purpose, one.name(), no);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
