package fr.acta.portal.stack;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code ./portal deadline}: the statutory clock at the terminal, without a stack. All or nothing:
 * where one date cannot be read, none is printed.
 */
public final class Deadline {
  private static final int MISUSED = 2;

  private Deadline() {}

  public static void main(String[] arguments) {
    Locale language = language(System.getenv());
    try {
      print(FileDescriptor.out, answer(language, arguments));
    } catch (Refusal e) {
      print(FileDescriptor.err, e.getMessage() + "\n");
      System.exit(MISUSED);
    }
  }

  /**
   * @throws Refusal before anything is printed
   */
  static String answer(Locale language, String... arguments) {
    DeadlineOptions options = new DeadlineOptions(language, arguments);
    return options.deadlines().stream()
        .map(
            deadline ->
                options.json()
                    ? DeadlineReport.json(deadline)
                    : DeadlineReport.text(deadline, language))
        .collect(Collectors.joining(options.json() ? "" : "\n"));
  }

  /** The terminal's, by the variables in their order; French or English. */
  static Locale language(Map<String, String> environment) {
    String wanted =
        Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
            .map(environment::get)
            .filter(Objects::nonNull)
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    return wanted.startsWith("fr") ? Locale.FRENCH : Locale.ENGLISH;
  }

  /** Always UTF-8: Java would write question marks where the locale is not installed. */
  private static void print(FileDescriptor where, String text) {
    PrintStream out = new PrintStream(new FileOutputStream(where), false, StandardCharsets.UTF_8);
    out.print(text);
    out.flush();
  }
}
