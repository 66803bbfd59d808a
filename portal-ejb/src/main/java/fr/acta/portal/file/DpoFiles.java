package fr.acta.portal.file;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** What belongs to any request, for the DPO to download. */
@Stateless
@TenantScoped(Audience.DPO)
@RolesAllowed("DPO")
public class DpoFiles {
  @Inject private Files files;

  public FileLine open(@Tenant UUID tenant, UUID file) {
    return new FileLine(files.find(tenant, file));
  }

  /**
   * @param number from 0 to {@link FileLine#getPieces()}
   */
  public byte[] piece(@Tenant UUID tenant, UUID file, int number) {
    return files.piece(files.find(tenant, file), number);
  }
}
