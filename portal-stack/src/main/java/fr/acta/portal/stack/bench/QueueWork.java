package fr.acta.portal.stack.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The DPO's queue: its first 25 open tickets by deadline, as a call, as a page, and as it grows.
 */
final class QueueWork {
  private static final String PAGE = "/dpo";
  private static final String IN_MEMORY = "/dpo/in-memory";
  private static final String WRITTEN = "/dpo/bench/written";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final BenchOptions options;
  private final Crowd dpos;
  private final TwinDatabases twins;
  private final String name;
  private final int length;

  QueueWork(BenchOptions options, Crowd dpos, TwinDatabases twins) throws Exception {
    this.options = options;
    this.dpos = dpos;
    this.twins = twins;
    name = "DPO's queue, first 25 of %,d tickets".formatted(options.tickets());
    String html = dpos.one().get(PAGE);
    length = html.length();
    dpos.one().post(WRITTEN, html);
  }

  /** The compiler needs minutes of it before a page costs what it will. */
  void warmUp() throws Exception {
    for (String page : List.of(PAGE, IN_MEMORY, WRITTEN, PAGE)) {
      dpos.visit(page, length, options.warmUp().dividedBy(4));
    }
    calls(options.turn());
  }

  Figure againstPgbench(Pgbench pgbench, Overheard overheard) throws Exception {
    Replay floor = Replay.all(overheard.during(() -> calls(Duration.ZERO), "DPO"));
    List<Double> costs =
        Turns.take(
            options.rounds(),
            () -> calls(options.turn()),
            () -> pgbench.median(floor, options.turn()));
    return new Figure(
        name + ": boundary call / the same statements by pgbench",
        costs.get(0),
        "ms",
        costs.get(1),
        3);
  }

  List<Figure> pages() throws Exception {
    List<Double> times = new ArrayList<>();
    List<Double> timesInMemory = new ArrayList<>();
    List<Double> costs =
        Turns.take(
            options.rounds(),
            () -> cpu(PAGE, times),
            () -> cpu(IN_MEMORY, timesInMemory),
            () -> cpu(WRITTEN, new ArrayList<>()));
    return List.of(
        new Figure(name + ": page / a list in memory", costs.get(0), "ms CPU", costs.get(1), 1.5),
        new Figure(
            name + ": page / a list in memory, 8 at a time",
            Series.median(times),
            "ms",
            Series.median(timesInMemory),
            1.5),
        new Figure(name + ": page / a servlet", costs.get(0), "ms CPU", costs.get(2), 12));
  }

  Figure growth() throws Exception {
    List<Double> costs =
        Turns.take(
            options.rounds(),
            () -> calls(options.turn()),
            () -> {
              exchange();
              try {
                return calls(options.turn());
              } finally {
                exchange();
              }
            });
    return new Figure(
        name + ": boundary call / at %,d tickets".formatted(BenchOptions.FEW),
        costs.get(0),
        "ms",
        costs.get(1),
        1.2);
  }

  /** What was under way when the connections were cut may still fail for a moment. */
  private void exchange() throws Exception {
    twins.exchange();
    for (long end = System.nanoTime() + PATIENCE.toNanos(); ; Thread.sleep(100)) {
      try {
        calls(Duration.ZERO);
        return;
      } catch (IOException e) {
        if (System.nanoTime() > end) throw e;
      }
    }
  }

  private double calls(Duration turn) throws Exception {
    return Series.medianOfLines(dpos.one().get("/dpo/bench/queue?millis=" + turn.toMillis())) / 1e6;
  }

  private double cpu(String page, List<Double> times) throws Exception {
    Crowd.Cost cost = dpos.visit(page, length, options.turn());
    times.add(cost.time());
    return cost.cpu();
  }
}
