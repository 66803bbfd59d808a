package fr.acta.portal.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What the database says of the wall and of its own level, asked as the application's login with no
 * role taken.
 */
@ApplicationScoped
public class Wall {
  /** The newest migration this build was made for; a test holds it against the files. */
  public static final int MIGRATION = 32;

  @Resource(lookup = "jdbc/portal")
  private DataSource database;

  /** One line for each thing wrong; empty when the wall stands. */
  public List<String> faults() throws SQLException {
    return ask("select * from portal.wall_faults()");
  }

  public boolean isAtLevel() throws SQLException {
    return ask("select max(cast(version as int)) from portal.flyway_schema_history where success")
        .equals(List.of(String.valueOf(MIGRATION)));
  }

  private List<String> ask(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> lines = new ArrayList<>();
      while (rows.next()) lines.add(rows.getString(1));
      return lines;
    }
  }
}
