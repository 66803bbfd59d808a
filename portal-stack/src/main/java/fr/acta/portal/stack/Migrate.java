package fr.acta.portal.stack;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * {@code ./portal migrate}: brings a production database to this release's level, before the
 * deployment. Reads {@code PORTAL_DB_URL} (a JDBC address) and the owner's {@code
 * PORTAL_DB_PASSWORD}; where {@code PORTAL_DB_SUPERUSER} and {@code PORTAL_DB_SUPERUSER_PASSWORD}
 * are given too, the roles are made or completed first.
 */
public final class Migrate {
  private Migrate() {}

  public static void main(String[] arguments) {
    try {
      String url = demand("PORTAL_DB_URL");
      String superuser = System.getenv("PORTAL_DB_SUPERUSER");
      if (superuser != null) {
        String password = demand("PORTAL_DB_SUPERUSER_PASSWORD");
        try (var connection = DriverManager.getConnection(url, superuser, password)) {
          Migrations.roles(connection);
        }
      }
      PGSimpleDataSource owner = new PGSimpleDataSource();
      owner.setUrl(url);
      owner.setUser(Database.OWNER);
      owner.setPassword(demand("PORTAL_DB_PASSWORD"));
      System.out.println(Migrations.tables(owner) + " migrations applied.");
    } catch (Refusal e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (SQLException e) {
      System.err.println("The database refused: " + e.getMessage());
      System.exit(1);
    }
  }

  static String demand(String variable) {
    String value = System.getenv(variable);
    if (value == null) {
      throw new Refusal("Set " + variable + " in the environment.");
    }
    return value;
  }
}
