package fr.acta.portal.stack.bench;

import fr.acta.portal.stack.Account;
import fr.acta.portal.stack.Portal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Eight people, each with a session, who open one page again and again at the same time. */
final class Crowd implements AutoCloseable {
  private static final int SIZE = 8;

  /**
   * @param cpu milliseconds of the portal's processors a page
   * @param time milliseconds between the pages of the eight together
   */
  record Cost(double cpu, double time) {}

  private final Portal portal;
  private final List<SignedIn> people = new ArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(SIZE);

  Crowd(Portal portal, Account account, String firstPage) throws IOException {
    this.portal = portal;
    for (int i = 0; i < SIZE; i++) {
      people.add(new SignedIn(account, portal.url(), firstPage));
    }
  }

  SignedIn one() {
    return people.get(0);
  }

  /** Every answer must be as long as the page that was looked at, give or take a nonce. */
  Cost visit(String path, int length, Duration turn)
      throws InterruptedException, ExecutionException {
    long begin = System.nanoTime();
    long end = begin + turn.toNanos();
    Duration cpu = portal.cpu();
    int pages = 0;
    for (Future<Integer> visitor : threads.invokeAll(visits(path, length, end))) {
      pages += visitor.get();
    }
    double used = portal.cpu().minus(cpu).toNanos() / 1e6;
    return new Cost(used / pages, (System.nanoTime() - begin) / 1e6 / pages);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private List<Callable<Integer>> visits(String path, int length, long end) {
    List<Callable<Integer>> visits = new ArrayList<>();
    people.forEach(
        person ->
            visits.add(
                () -> {
                  int pages = 0;
                  while (System.nanoTime() < end) {
                    demandWhole(path, person.get(path), length);
                    pages++;
                  }
                  return pages;
                }));
    return visits;
  }

  private static void demandWhole(String path, String page, int length) {
    if (Math.abs(page.length() - length) > length / 20) {
      throw new IllegalStateException(path + " answered " + page.length() + " characters");
    }
  }
}
