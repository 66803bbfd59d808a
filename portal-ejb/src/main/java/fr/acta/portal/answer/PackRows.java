package fr.acta.portal.answer;

import fr.acta.portal.datamap.MappedTable;
import fr.acta.portal.suppression.Suppressions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Rows about the person whose pack is being built, a few hundred in memory at a time. */
@Dependent
class PackRows {
  private static final String ROWS =
      "select key, content from portal.pack_rows(cast(? as uuid), ?, cast(? as jsonb), string_to_array(?, ' '), ?)";
  private static final String APART =
      "select key, content from portal.pack_rows_apart(cast(? as uuid), ?, string_to_array(?, ' '), ?)";
  private static final String KNOWN_BY = "select * from portal.pack_known_by(cast(? as uuid))";
  private static final int AT_ONCE = 500;

  /** Takes a row: what names it, and its values as JSON. */
  interface Taker {
    void take(String key, String content) throws IOException;
  }

  @PersistenceContext private EntityManager em;
  @Inject private Suppressions suppressions;

  /** Always in the same order. */
  void each(UUID pack, MappedTable table, String columns, Taker taker) throws IOException {
    Connection connection = em.unwrap(Connection.class);
    try (PreparedStatement rows = connection.prepareStatement(table.isApart() ? APART : ROWS)) {
      // Within the transaction the driver reads through a cursor.
      rows.setFetchSize(AT_ONCE);
      rows.setString(1, pack.toString());
      rows.setString(2, table.getName());
      rows.setString(3, table.isApart() ? columns : table.pathsAsJson());
      rows.setString(4, table.isApart() ? hashes(pack) : columns);
      if (!table.isApart()) rows.setBoolean(5, table.isOfService());
      try (ResultSet found = rows.executeQuery()) {
        while (found.next()) taker.take(found.getString(1), found.getString(2));
      }
    } catch (SQLException e) {
      // The driver's message may hold values.
      throw new IllegalStateException(
          "rows of " + table.getName() + " cannot be read: " + e.getSQLState());
    }
  }

  /** By what the suppression list would know her. */
  @SuppressWarnings("unchecked")
  private String hashes(UUID pack) {
    List<String> known =
        em.createNativeQuery(KNOWN_BY).setParameter(1, pack.toString()).getResultList();
    if (known.isEmpty()) return "";
    UUID person = UUID.fromString(known.get(0));
    return String.join(",", suppressions.hashes(person, known.subList(1, known.size())));
  }
}
