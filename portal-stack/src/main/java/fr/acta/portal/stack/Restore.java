package fr.acta.portal.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/**
 * {@code ./portal restore FILE}: puts a backup in the place of this folder's databases, after
 * asking. The next start is closed until everybody who was erased since is erased again.
 */
public final class Restore {
  private Restore() {}

  public static void main(String[] arguments) throws IOException {
    try (Home home = new Home(Path.of(".portal"))) {
      Backups backups = new Backups(home, Clock.systemUTC());
      if (arguments.length != 1)
        throw new Refusal("./portal restore takes one backup; there are: " + backups.all());
      System.out.print("Lose what was done since " + arguments[0] + "? [y/N] ");
      System.out.flush();
      if (!new String(System.in.readNBytes(1), StandardCharsets.UTF_8).equals("y"))
        throw new Refusal("Nothing was put back.");
      Stack.endPredecessors(home);
      backups.restore(Path.of(arguments[0]));
      System.out.println("Put back. ./portal run");
    } catch (Refusal e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
