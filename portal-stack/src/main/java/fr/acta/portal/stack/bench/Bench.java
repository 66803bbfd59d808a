package fr.acta.portal.stack.bench;

import fr.acta.portal.stack.Account;
import fr.acta.portal.stack.Database;
import fr.acta.portal.stack.Options;
import fr.acta.portal.stack.Project;
import fr.acta.portal.stack.Refusal;
import fr.acta.portal.stack.Stack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** {@code ./portal bench}: starts a stack of its own, measures, prints and writes the figures. */
public final class Bench {
  private final BenchOptions options;
  private final Stack stack;
  private final Path home;
  private final TwinDatabases twins;
  private final List<Figure> figures = new ArrayList<>();

  private Bench(BenchOptions options, Project project) {
    this.options = options;
    home = project.root().resolve(".portal/bench");
    Path war = BenchWar.assemble(project.war(), home.resolve("bench/portal.war"));
    stack =
        new Stack(
            Options.in(home).afresh().atFullSpeed(),
            project.deploying(war),
            Clock.systemUTC(),
            System.out);
    twins = new TwinDatabases(stack.database());
  }

  public static void main(String[] arguments) {
    try {
      Project project = Project.here();
      Bench bench = new Bench(BenchOptions.parse(arguments), project);
      Runtime.getRuntime().addShutdownHook(new Thread(bench.stack::close));
      try {
        bench.measure();
      } finally {
        // An hour's figures outlive the failure of a later one.
        bench.publish(project.root().resolve("bench/results.json"));
      }
      System.exit(0);
    } catch (Refusal e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (Exception e) {
      e.printStackTrace();
      System.err.println("The benchmark was not finished.");
      System.exit(1);
    }
  }

  private void measure() throws Exception {
    say(
        "seed %d, %,d tickets of %,d tenants",
        options.seed(), options.tickets(), options.tenants());
    stack.start();
    makeData();
    Pgbench pgbench = new Pgbench(stack.database(), home.resolve("bench"));
    Overheard overheard = new Overheard(stack.database(), twins, home.resolve("log/postgres.log"));
    try (Crowd dpos = new Crowd(stack.portal(), account("nadia.roche"), "/dpo")) {
      QueueWork queue = new QueueWork(options, dpos, twins);
      queue.warmUp();
      figures.add(queue.againstPgbench(pgbench, overheard));
      figures.addAll(queue.pages());
      figures.add(queue.growth());
    }
    try (FilingWork filing = new FilingWork(options, stack, account("sam"))) {
      figures.add(filing.againstPgbench(pgbench, overheard));
    }
  }

  private void publish(Path file) throws IOException {
    if (figures.isEmpty()) return;
    Results results = new Results(figures);
    results.print(System.out);
    results.write(file);
    say("%nWritten to %s.", file);
  }

  /** Both databases, the one with many tickets last: it stays the portal's. */
  private void makeData() throws Exception {
    say("Making %,d tickets…", BenchOptions.FEW);
    try (Data data = data()) {
      data.makeClients();
      data.makeTickets(0, BenchOptions.FEW);
    }
    twins.copy();
    say("Making %,d tickets…", options.tickets());
    try (Data data = data()) {
      data.makeTickets(BenchOptions.FEW, options.tickets());
    }
  }

  private Data data() throws Exception {
    return new Data(stack.database().connect(Database.OWNER, Database.NAME), options);
  }

  private Account account(String name) {
    return stack.accounts().stream()
        .filter(a -> a.username().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void say(String format, Object... values) {
    System.out.printf("  " + format + "%n", values);
  }
}
