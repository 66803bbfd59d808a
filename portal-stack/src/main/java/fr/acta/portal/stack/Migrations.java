package fr.acta.portal.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** The portal's roles and tables, brought to this release's level. */
final class Migrations {
  static final String SCHEMA = "portal";

  private Migrations() {}

  /** Needs a superuser's connection to the portal's database; may be repeated. */
  static void roles(Connection superuser) throws SQLException {
    try (var sql = Migrations.class.getResourceAsStream("/db/roles.sql");
        var statement = superuser.createStatement()) {
      statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs as the owner of the schema; returns how many migrations were applied. */
  static int tables(DataSource owner) {
    Flyway flyway =
        Flyway.configure()
            .loggers("slf4j")
            .dataSource(owner)
            .defaultSchema(SCHEMA)
            .locations("classpath:db/migration")
            .load();
    try {
      return flyway.migrate().migrationsExecuted;
    } catch (FlywayValidateException e) {
      throw new Refusal(
          "The database was made by other migrations than this release's: get the release that"
              + " fits it or, in development, forget its data with ./portal reset.",
          e);
    }
  }
}
