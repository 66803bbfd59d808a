package fr.acta.portal.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Payara's administration tool as an operator types it, in a shell. What differs from the
 * operator's machine is added here: where the domain lies, its ports, and the passwords that are
 * asked for.
 */
final class Asadmin {
  private final Path home;
  private final Path tools;
  private final Map<String, Integer> ports;
  private final Map<String, String> aliases;

  /**
   * @param home holds the files that commands name, and the domain
   * @param ports the ports of a new domain, by the names that {@code create-domain} gives them
   * @param aliases the secrets behind password aliases
   */
  Asadmin(Path home, Path payara, Map<String, Integer> ports, Map<String, String> aliases) {
    this.home = home;
    this.tools = payara.resolveSibling("bin");
    this.ports = ports;
    this.aliases = aliases;
  }

  /** What the command printed; a refusal is an error, also one inside a file of commands. */
  String run(String command) throws IOException {
    answerFor(command);
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", "asadmin " + here(command));
    Map<String, String> environment = shell.environment();
    environment.put("PATH", tools + ":" + environment.get("PATH"));
    environment.put("AS_ADMIN_USER", "admin");
    environment.put("AS_ADMIN_PORT", String.valueOf(ports.get("domain.adminPort")));
    environment.put("AS_ADMIN_PASSWORDFILE", answers().toString());
    // it remembers logins in the person's home
    environment.put("AS_EXTRA_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -Duser.home=" + home);
    Process process = shell.directory(home.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.onExit().join().exitValue() != 0 || output.contains(" failed.")) {
      throw new IllegalStateException(command + " said: " + output);
    }
    return output;
  }

  private String here(String command) {
    String where = " --domaindir " + home;
    if (command.startsWith("create-domain ")) {
      where +=
          " --hazelcastdasport %d --hazelcaststartport %d"
              .formatted(ports.get("das"), ports.get("grid"));
      where +=
          ports.entrySet().stream()
              .filter(port -> port.getKey().contains("."))
              .map(port -> port.getKey() + "=" + port.getValue())
              .collect(Collectors.joining(":", " --domainproperties ", ""));
    }
    return command.replaceFirst("^\\w+-domain", "$0" + where);
  }

  private void answerFor(String command) {
    String alias = command.substring(command.lastIndexOf(' ') + 1);
    PrivateFile.write(
        answers(),
        "AS_ADMIN_PASSWORD=administrator\nAS_ADMIN_ALIASPASSWORD=" + aliases.get(alias) + "\n");
  }

  private Path answers() {
    return home.resolve("answers");
  }
}
