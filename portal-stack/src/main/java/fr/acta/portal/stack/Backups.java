package fr.acta.portal.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Copies of the databases of a home whose stack is stopped. Neither its passwords and keys nor the
 * ledger of erasures are in them: the one would open the copy, the other must outlive it.
 */
final class Backups {
  private static final String DATA = "postgres";
  private static final DateTimeFormatter DATED =
      DateTimeFormatter.ofPattern("'portal-'yyyy-MM-dd'T'HH-mm-ss'Z.zip'");
  private static final int MONTHS_KEPT = 3;

  private final Home home;
  private final Clock clock;

  Backups(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  /** Makes one, whole or not at all, and deletes those that are older than three months. */
  Path make() {
    Path data = home.file(DATA);
    if (!Files.exists(data.resolve("PG_VERSION")))
      throw new Refusal("There is nothing to back up yet: no stack has run here.");
    Path made = folder().resolve(DATED.format(now()));
    Path part = made.resolveSibling(made.getFileName() + ".part");
    try {
      write(data, part);
      Files.move(part, made, StandardCopyOption.ATOMIC_MOVE);
      for (Path old : all()) if (isExpired(old)) Files.delete(old);
    } catch (IOException e) {
      throw new Refusal("The backup could not be written to " + made + ".", e);
    }
    return made;
  }

  /** The data of now is gone when this returns; until the copy is unpacked it is untouched. */
  void restore(Path file) {
    if (!Files.isRegularFile(file))
      throw new Refusal("There is no backup " + file + "; those there are: " + all());
    Path unpacked = home.file(DATA + ".restored");
    try {
      delete(unpacked);
      read(file, unpacked);
      if (!Files.exists(unpacked.resolve("PG_VERSION")))
        throw new Refusal(file + " is no backup of a portal.");
      delete(home.file(DATA));
      Files.move(unpacked, home.file(DATA), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Refusal("The backup " + file + " could not be put back.", e);
    }
  }

  List<Path> all() {
    try (Stream<Path> files = Files.list(folder())) {
      return files.filter(f -> f.toString().endsWith(".zip")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isExpired(Path backup) {
    Instant made = DATED.withZone(ZoneOffset.UTC).parse(name(backup), Instant::from);
    return made.isBefore(now().minusMonths(MONTHS_KEPT).toInstant());
  }

  private ZonedDateTime now() {
    return clock.instant().atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
  }

  private static String name(Path backup) {
    return backup.getFileName().toString();
  }

  private Path folder() {
    return home.folder("backup");
  }

  private static void write(Path data, Path to) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to));
        Stream<Path> files = Files.walk(data)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (Path file : files.filter(f -> !f.equals(data)).toList()) {
        boolean folder = Files.isDirectory(file);
        // An empty folder means something to PostgreSQL.
        zip.putNextEntry(new ZipEntry(data.relativize(file) + (folder ? "/" : "")));
        if (!folder) Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }

  private static void read(Path from, Path data) throws IOException {
    Files.createDirectory(
        data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(from))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = data.resolve(entry.getName()).normalize();
        if (!file.startsWith(data)) throw new IOException("leads out of the folder");
        if (entry.isDirectory()) Files.createDirectories(file);
        else Files.copy(zip, file);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
