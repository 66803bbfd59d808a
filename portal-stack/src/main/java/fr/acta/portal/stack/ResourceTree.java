package fr.acta.portal.stack;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder of the class path, in a jar or not, copied to where files are. */
public final class ResourceTree {
  private ResourceTree() {}

  /** Copies nothing when there is no such folder. */
  public static void copy(String folder, Path target) throws IOException {
    URL resource = ResourceTree.class.getResource(folder);
    if (resource == null) {
      return;
    }
    try {
      URI uri = resource.toURI();
      if (uri.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
          copyFiles(jar.getPath(folder), target);
        }
      } else {
        copyFiles(Path.of(uri), target);
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static void copyFiles(Path source, Path target) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(source)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path copy = target.resolve(source.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
