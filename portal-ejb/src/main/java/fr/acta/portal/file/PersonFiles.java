package fr.acta.portal.file;

import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** What belongs to her own requests, for her to download. */
@Stateless
@TenantScoped(Audience.PERSON)
@RolesAllowed("PERSON")
public class PersonFiles {
  @Inject private CurrentScope scope;
  @Inject private Files files;

  public FileLine open(UUID file) {
    FileLine line = new FileLine(files.find(scope.tenant(), file));
    // A pack has a door of its own, which counts.
    if (line.getPurpose() == Purpose.PACK) throw new AccessDenied(scope.audience());
    return line;
  }

  /**
   * @param number from 0 to {@link FileLine#getPieces()}
   */
  public byte[] piece(UUID file, int number) {
    return files.piece(files.find(scope.tenant(), file), number);
  }
}
