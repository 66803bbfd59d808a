package fr.acta.portal.stack;

import java.nio.file.Path;
import java.time.Clock;

/** {@code ./portal backup}: a dated copy of the databases of this folder, while it is stopped. */
public final class Backup {
  private Backup() {}

  public static void main(String[] arguments) {
    try (Home home = new Home(Path.of(".portal"))) {
      Stack.endPredecessors(home);
      System.out.println(new Backups(home, Clock.systemUTC()).make());
    } catch (Refusal e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
