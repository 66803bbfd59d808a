package fr.acta.portal.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** {@code ./portal reset}: forgets databases, accounts and mails, after asking. */
public final class Reset {
  private Reset() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(".portal");
    try (Home home = new Home(folder)) {
      System.out.print("Forget the databases, accounts and mails in " + folder + "? [y/N] ");
      System.out.flush();
      if (!new String(System.in.readNBytes(1), StandardCharsets.UTF_8).equals("y")) {
        throw new Refusal("Nothing was forgotten.");
      }
      Stack.endPredecessors(home);
      home.forget();
    } catch (Refusal e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
