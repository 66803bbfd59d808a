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
  @Inject private UseReader uses;

  /** Who used her data while it was locked, and why; newest first. */
  public List<UseLine> uses() {
    return uses.of(scope.tenant(), scope.person());
  }

  public List<Lock> inForce() {
    return reader.inForce(scope.person());
  }
}
