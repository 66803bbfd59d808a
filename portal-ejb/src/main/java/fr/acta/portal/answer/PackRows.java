package fr.acta.portal.answer;

import fr.acta.portal.datamap.MappedTable;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Rows about the person whose pack is being built, a few hundred in memory at a time. */
@Dependent
class PackRows {
  private static final String ROWS =
      "select key, content from portal.pack_rows(cast(? as uuid), ?, cast(? as jsonb), string_to_array(?, ' '))";
  private static final int AT_ONCE = 500;

  /** Takes a row: what names it, and its values as JSON. */
  interface Taker {
    void take(String key, String content) throws IOException;
  }

  @PersistenceContext private EntityManager em;

  /** Always in the same order. */
  void each(UUID pack, MappedTable table, String columns, Taker taker) throws IOException {
    Connection connection = em.unwrap(Connection.class);
    try (PreparedStatement rows = connection.prepareStatement(ROWS)) {
      // Within the transaction the driver reads through a cursor.
      rows.setFetchSize(AT_ONCE);
      rows.setString(1, pack.toString());
      rows.setString(2, table.getName());
      rows.setString(3, table.pathsAsJson());
      rows.setString(4, columns);
      try (ResultSet found = rows.executeQuery()) {
        while (found.next()) taker.take(found.getString(1), found.getString(2));
      }
    } catch (SQLException e) {
      // The driver's message may hold values.
      throw new IllegalStateException(
          "rows of " + table.getName() + " cannot be read: " + e.getSQLState());
    }
  }
}
