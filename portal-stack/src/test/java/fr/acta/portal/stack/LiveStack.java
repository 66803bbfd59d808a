package fr.acta.portal.stack;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one stack of this JVM, with fresh demo data, as a {@link Stack} parameter. It is
 * stopped after the last test; were the JVM killed, the next start cleans up.
 */
public final class LiveStack implements BeforeAllCallback, ParameterResolver {
  /** A Friday: one month later is a Sunday, so that the deadline rolls to Monday 1 March. */
  public static final LocalDateTime START = LocalDateTime.parse("2027-01-29T09:00");

  private static final Namespace NAMESPACE = Namespace.create(LiveStack.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    stack(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Stack.class;
  }

  @Override
  public Stack resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return stack(context);
  }

  private static Stack stack(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent("stack", name -> new Running(), Running.class)
        .stack;
  }

  private static final class Running implements AutoCloseable {
    private final Stack stack;

    private Running() {
      Project project = Project.here();
      Options options =
          Options.in(project.root().resolve("portal-stack/target/stack")).at(START).afresh();
      stack = new Stack(options, project, Clock.systemUTC(), System.out);
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
      try {
        stack.start();
        retireSystems();
      } catch (RuntimeException e) {
        stack.close();
        throw e;
      }
    }

    /** The demo's systems outside the portal: every answer would wait for each of them. */
    private void retireSystems() {
      try (Connection owner = stack.database().connect(Database.OWNER, Database.NAME)) {
        TestDatabase.ask(
            owner,
            "update portal.outside_system set used_until = cast(? as date)",
            START.toLocalDate().minusDays(1).toString());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      stack.close();
    }
  }
}
