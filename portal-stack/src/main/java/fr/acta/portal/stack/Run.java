package fr.acta.portal.stack;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** {@code ./portal run}: starts the stack and keeps it until Ctrl-C. */
public final class Run {
  private static volatile boolean told;

  private Run() {}

  public static void main(String[] arguments) throws InterruptedException {
    long begin = System.nanoTime();
    try {
      Options options = CommandLine.parse(arguments);
      Stack stack = new Stack(options, Project.here(), Clock.systemUTC(), System.out);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack)));
      stack.start();
      System.out.printf("Ready in %.0f s.%n%n", (System.nanoTime() - begin) / 1e9);
      System.out.println(Welcome.text(stack));
    } catch (Refusal e) {
      end(e.getMessage());
    } catch (RuntimeException e) {
      e.printStackTrace();
      end("The stack did not start.");
    }
    new CountDownLatch(1).await();
  }

  private static void end(String sentence) {
    // what fails because everything is being stopped is no news
    if (!told) {
      told = true;
      System.err.println(sentence);
    }
    System.exit(1);
  }

  private static void stop(Stack stack) {
    if (!told) {
      told = true;
      System.out.println("\nStopping…");
    }
    stack.close();
    System.out.println("Stopped.");
  }
}
