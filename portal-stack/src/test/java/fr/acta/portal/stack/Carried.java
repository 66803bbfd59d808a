package fr.acta.portal.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The files that the manual has carried to a Payara Server, with their placeholders filled in. */
record Carried(Portal portal) {
  void to(Path folder) throws IOException {
    for (Path file : new Path[] {portal.project.ear(), portal.project.driver()}) {
      Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    Map<String, String> resources = new HashMap<>(portal.resources);
    resources.put("database.password", "${ALIAS=portal.database}");
    fill(folder, "post-boot.asadmin", resources);
    Map<String, String> settings = escaped(portal.settings);
    fill(folder, "settings.asadmin", settings);
    PrivateFile.write(folder.resolve("development.asadmin"), development(settings));
  }

  private static void fill(Path folder, String name, Map<String, String> values) {
    PrivateFile.write(folder.resolve(name), ServerFile.fill(name, values));
  }

  /** What no production server is told, and so not in the manual. */
  private static String development(Map<String, String> settings) {
    return settings.entrySet().stream()
        .filter(setting -> setting.getKey().matches("portal\\.(development|clock\\.at)"))
        .map("create-system-properties %s\n"::formatted)
        .collect(Collectors.joining());
  }

  /** A colon would begin the next property: the manual has it written with two backslashes. */
  private static Map<String, String> escaped(Map<String, String> settings) {
    return settings.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().replace(":", "\\\\:")));
  }
}
