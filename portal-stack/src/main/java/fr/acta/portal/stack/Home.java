package fr.acta.portal.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder of one stack: data, logs, mails, passwords. One living stack at a time. */
final class Home implements AutoCloseable {
  /** Of erasures; outside the database, as in production. */
  static final String LEDGER = "erasures.ledger";

  private static final long LEAST_FREE_BYTES = 2L << 30;

  private final Path folder;
  private final FileChannel lock;

  Home(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(this.folder);
      Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwx------"));
      refuseFullDisk();
      lock = lock(this.folder.resolve("lock"));
    } catch (IOException e) {
      throw new Refusal("The folder " + this.folder + " cannot be written.", e);
    }
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  Path folder(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path log(String name) {
    return folder("log").resolve(name + ".log");
  }

  /** Deletes all but the cache, which holds only what would be downloaded again. */
  void forget() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        boolean kept = file.equals(folder) || folder.relativize(file).startsWith("cache");
        if (!kept) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refuseFullDisk() throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < LEAST_FREE_BYTES) {
      throw new Refusal(
          "The disk is nearly full: %d MB free under %s, 2048 MB are needed."
              .formatted(free >> 20, folder));
    }
  }

  /** The system lets go of the lock when its process dies, however it dies. */
  private static FileChannel lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // held by this very process: the same answer
    }
    channel.close();
    throw new Refusal("A stack already runs in " + file.getParent() + "; stop it first (Ctrl-C).");
  }
}
