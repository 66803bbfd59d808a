package fr.acta.portal.stack;

import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** What is being done and how long it took, one line a step. */
final class Steps {
  private final PrintStream out;

  Steps(PrintStream out) {
    this.out = out;
  }

  interface Work {
    void run() throws Exception;
  }

  void run(String name, Work work) {
    long start = System.nanoTime();
    finish(work);
    out.printf("  %-34s %5.1f s%n", name, (System.nanoTime() - start) / 1e9);
    out.flush();
  }

  void say(String sentence) {
    out.println("  " + sentence);
    out.flush();
  }

  /** Both at the same time. When one fails the other is given up, and the failure is told. */
  void together(Runnable giveUp, Work one, Work other) {
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
    CompletableFuture.allOf(background(one, failure, giveUp), background(other, failure, giveUp))
        .join();
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  private static CompletableFuture<Void> background(
      Work work, AtomicReference<RuntimeException> failure, Runnable giveUp) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    new Thread(
            () -> {
              try {
                finish(work);
              } catch (RuntimeException e) {
                if (failure.compareAndSet(null, e)) {
                  giveUp.run();
                }
              } finally {
                done.complete(null);
              }
            })
        .start();
    return done;
  }

  private static void finish(Work work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
