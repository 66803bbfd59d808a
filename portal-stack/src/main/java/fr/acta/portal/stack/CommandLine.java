package fr.acta.portal.stack;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;

/** The options of {@code ./portal run}. */
final class CommandLine {
  private static final int USUAL_PORT = 8080;

  private CommandLine() {}

  /**
   * @throws Refusal names the option and what it takes
   */
  static Options parse(String... arguments) {
    Options options = Options.in(Path.of(".portal")).onPort(USUAL_PORT);
    Iterator<String> rest = List.of(arguments).iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      options =
          switch (option) {
            case "--empty" -> options.withoutDemo();
            case "--fresh" -> options.afresh();
            case "--port" -> options.onPort(port(value(option, rest)));
            case "--at" -> options.at(dateTime(value(option, rest)));
            case "--home" -> options.homeIn(Path.of(value(option, rest)));
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
