package fr.acta.portal.stack.bench;

import fr.acta.portal.stack.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;

/** Reads from the server's log what the portal sends during a call. The data is all made up. */
final class Overheard {
  private static final String[] SETTINGS = {
    "log_statement = 'all'", "log_error_verbosity = 'default'", "log_min_error_statement = 'error'"
  };

  private final Database database;
  private final TwinDatabases twins;
  private final Path log;

  Overheard(Database database, TwinDatabases twins, Path log) {
    this.database = database;
    this.twins = twins;
    this.log = log;
  }

  /**
   * The last transaction of the call that inserts into, or has a parameter that is, these words.
   */
  List<SentStatement> during(Callable<?> call, String words) throws Exception {
    setAll("set ");
    twins.reconnect();
    long before = Files.size(log);
    try {
      call.call();
    } finally {
      setAll("reset ");
      twins.reconnect();
    }
    List<List<SentStatement>> fitting =
        SentStatement.transactions(since(before)).stream()
            .filter(
                transaction ->
                    transaction.stream()
                        .anyMatch(s -> s.parameters().contains(words) || s.contains(words)))
            .toList();
    if (fitting.isEmpty()) throw new IllegalStateException("the server's log has no " + words);
    return fitting.get(fitting.size() - 1);
  }

  private void setAll(String act) throws SQLException {
    try (Connection superuser = database.connect(Database.SUPERUSER, "postgres");
        var alter = superuser.createStatement()) {
      for (String setting : SETTINGS) {
        String named = act.equals("reset ") ? setting.substring(0, setting.indexOf(' ')) : setting;
        alter.execute("alter role " + Database.APPLICATION + " " + act + named);
      }
    }
  }

  private String since(long position) throws IOException {
    byte[] all = Files.readAllBytes(log);
    return new String(all, (int) position, all.length - (int) position, StandardCharsets.UTF_8);
  }
}
