package fr.acta.portal.stack.bench;

import fr.acta.portal.stack.ResourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The built portal, unchanged, with the classes of {@code inside} and their one page added. */
final class BenchWar {
  private static final String ADDED = "/fr/acta/portal/stack/bench/inside";

  private BenchWar() {}

  static Path assemble(Path built, Path war) {
    try {
      Files.createDirectories(war.getParent());
      Files.copy(built, war, StandardCopyOption.REPLACE_EXISTING);
      try (FileSystem inside = FileSystems.newFileSystem(war)) {
        ResourceTree.copy(ADDED, inside.getPath("WEB-INF/classes" + ADDED));
        // the very view of the portal, over the other bean
        String view = Files.readString(inside.getPath("dpo.xhtml"));
        Files.writeString(
            inside.getPath("dpo/in-memory.xhtml"), view.replace("dpoQueuePage", "queueInMemory"));
      }
      return war;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
