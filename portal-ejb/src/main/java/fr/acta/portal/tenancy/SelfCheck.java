package fr.acta.portal.tenancy;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;

/** Refuses to serve behind a wall with a hole: the deployment fails and the log says which. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SelfCheck {
  @Inject private Wall wall;

  @PostConstruct
  void check() {
    try {
      List<String> faults = wall.faults();
      if (!faults.isEmpty())
        throw new IllegalStateException("The wall between tenants has holes: " + faults);
      if (!wall.isAtLevel())
        throw new IllegalStateException("The database is not at migration " + Wall.MIGRATION);
    } catch (SQLException e) {
      throw new IllegalStateException("The database cannot be asked about the wall", e);
    }
  }
}
