package fr.acta.portal.restriction;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** She sees what is locked about her, since when and for which request. */
@Stateless
@TenantScoped(Audience.PERSON)
@RolesAllowed("PERSON")
public class MyRestrictions {
  @Inject private CurrentScope scope;
  @Inject private LockReader reader;

  public List<Lock> inForce() {
    return reader.inForce(scope.person());
  }
}
