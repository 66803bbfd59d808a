package fr.acta.portal.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Asking the servers whether they are there. */
final class Http {
  /** For a server to start: generous, since a busy machine is slow but not broken. */
  static final Duration PATIENCE = Duration.ofMinutes(7);

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private Http() {}

  static HttpRequest.Builder to(String address) {
    return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30));
  }

  static HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /**
   * Waits until the address answers as wished.
   *
   * @param hopeless asked again and again; true ends the waiting
   * @throws Refusal when the process died, all is hopeless or the time was over; it names the log
   */
  static void await(
      String address,
      Predicate<HttpResponse<String>> wished,
      ProcessHandle process,
      BooleanSupplier hopeless,
      Duration patience,
      String otherwise) {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        if (wished.test(send(to(address).build()))) {
          return;
        }
      } catch (IOException e) {
        // not listening yet
      }
      if (hopeless.getAsBoolean()) break;
      pause();
    }
    throw new Refusal(otherwise);
  }

  static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Interrupted while waiting.", e);
    }
  }
}
