package fr.acta.portal.transfer.recall;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The DPO sees what has to be erased or locked over all clients, and what is late. */
@Stateless
@TenantScoped(Audience.DPO)
@RolesAllowed("DPO")
public class DpoRecalls {
  @Inject private RecallReader reader;

  public List<RecallLine> all() {
    return reader.all();
  }
}
