package fr.acta.portal.stack;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;

/**
 * How to start a stack.
 *
 * @param port the portal's; 0 chooses a free one and keeps it
 * @param at where the domain's clock starts, Europe/Paris; null for the real time
 * @param fullSpeed compile fully, as benchmarks need; the default starts faster and runs slower
 */
public record Options(Path home, int port, boolean empty, LocalDateTime at, boolean fullSpeed) {

  public static final int DEFAULT_PORT = 8080;

  public static Options in(Path home) {
    return new Options(home, 0, false, null, false);
  }

  public Options at(LocalDateTime start) {
    return new Options(home, port, empty, start, fullSpeed);
  }

  public Options onPort(int number) {
    return new Options(home, number, empty, at, fullSpeed);
  }

  public Options withoutDemo() {
    return new Options(home, port, true, at, fullSpeed);
  }

  public Options atFullSpeed() {
    return new Options(home, port, empty, at, true);
  }

  static Options parse(String... arguments) {
    Options options = in(Path.of(".portal")).onPort(DEFAULT_PORT);
    Iterator<String> rest = List.of(arguments).iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      options =
          switch (option) {
            case "--empty" -> options.withoutDemo();
            case "--port" -> options.onPort(port(value(option, rest)));
            case "--at" -> options.at(dateTime(value(option, rest)));
            case "--home" ->
                new Options(
                    Path.of(value(option, rest)), options.port, options.empty, options.at, false);
            default ->
                throw new Refusal("Unknown option " + option + "; ./portal help lists them.");
          };
    }
    return options;
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new Refusal(option + " needs a value.");
    }
    return rest.next();
  }

  private static int port(String text) {
    int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    if (port < 1 || port > 65535) {
      throw new Refusal("--port takes a number from 1 to 65535, not \"" + text + "\".");
    }
    return port;
  }

  private static LocalDateTime dateTime(String text) {
    try {
      return LocalDateTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new Refusal(
          "--at takes a date and time such as 2027-01-29T09:00, not \"" + text + "\".");
    }
  }
}
