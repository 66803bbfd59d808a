package fr.acta.portal.file;

import java.io.IOException;
import java.io.InputStream;

/** A file as somebody hands it in; nothing of it is believed before it was read. */
public record Upload(String name, Source source) {
  /** So many with one form, and no more. */
  public static final int MOST = 3;

  /** Opens the bytes from the first. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  @Override
  public String toString() {
    return "Upload[masked]";
  }
}
