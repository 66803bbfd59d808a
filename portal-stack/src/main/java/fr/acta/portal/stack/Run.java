package fr.acta.portal.stack;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** {@code ./portal run}: starts the stack and keeps it until Ctrl-C. */
public final class Run {
  private Run() {}

  public static void main(String[] arguments) throws InterruptedException {
    long begin = System.nanoTime();
    try {
      Options options = Options.parse(arguments);
      Stack stack = new Stack(options, Project.here(), Clock.systemUTC(), System.out);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack)));
      stack.start();
      System.out.printf("Ready in %.0f s.%n%n", (System.nanoTime() - begin) / 1e9);
      System.out.println(Welcome.text(stack));
    } catch (Refusal e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (RuntimeException e) {
      e.printStackTrace();
      System.exit(1);
    }
    new CountDownLatch(1).await();
  }

  private static void stop(Stack stack) {
    System.out.println("\nStopping…");
    stack.close();
    System.out.println("Stopped.");
  }
}
