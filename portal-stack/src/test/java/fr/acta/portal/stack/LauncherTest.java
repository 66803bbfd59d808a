package fr.acta.portal.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** {@code ./portal run} as a person sees it: a process that is started, killed, interrupted. */
@Tag("launcher")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherTest {
  private static final Path HOME = Project.here().root().resolve("portal-stack/target/launched");

  private static int port;
  private static Launched launched;

  @BeforeAll
  static void start() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    // what an earlier build kept may be of another level of migrations
    launched = Launched.start(HOME, port, "--empty", "--fresh");
    launched.awaitReady();
  }

  @AfterAll
  static void stop() throws Exception {
    launched.signal("TERM");
  }

  @Test
  @Order(1)
  void stackFileSaysWhereEverythingIs() throws IOException {
    Path file = HOME.resolve("stack.json");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    JsonObject stack = read(file);
    assertEquals("http://localhost:" + port, stack.getString("portal"));
    assertEquals(Set.of("portal", "keycloak", "mail", "database", "accounts"), stack.keySet());
    assertEquals(
        Set.of("host", "port", "name", "application", "owner"),
        stack.getJsonObject("database").keySet());
    for (String role : List.of("application", "owner")) {
      assertEquals(
          Set.of("user", "password"), stack.getJsonObject("database").getJsonObject(role).keySet());
    }
    for (JsonObject account : stack.getJsonArray("accounts").getValuesAs(JsonObject.class)) {
      assertEquals(Set.of("audience", "client", "username", "password"), account.keySet());
    }
  }

  @Test
  @Order(2)
  void aSecondRunInTheSameFolderSaysSo() throws Exception {
    Launched second = Launched.start(HOME, port + 1);
    assertEquals(1, second.awaitEnd());
    assertTrue(second.output().startsWith("A stack already runs in"), second.output());
  }

  @Test
  @Order(3)
  void aPortInUseIsOneSentence() throws Exception {
    Launched second = Launched.start(HOME.resolveSibling("refused"), port);
    assertEquals(1, second.awaitEnd());
    assertEquals(
        "Port %d is in use: stop what uses it, or choose another with --port.".formatted(port),
        second.output().strip());
  }

  @Test
  @Order(4)
  void theNextRunCleansUpAfterOneThatWasKilled() throws Exception {
    List<ProcessHandle> before = launched.children();
    String issuer = read(HOME.resolve("stack.json")).getString("keycloak");
    launched.signal("KILL");
    assertTrue(before.stream().allMatch(ProcessHandle::isAlive));

    launched = Launched.start(HOME, port, "--empty");
    launched.awaitReady();
    assertTrue(Collections.disjoint(before, launched.children()));
    assertEquals(issuer, read(HOME.resolve("stack.json")).getString("keycloak"));
  }

  @Test
  @Order(5)
  void ctrlCStopsEverythingWithinThirtySeconds() throws Exception {
    List<ProcessHandle> children = launched.children();
    assertFalse(children.isEmpty());
    launched.signal("INT");
    assertTrue(launched.process().waitFor(30, TimeUnit.SECONDS));
    assertEquals(List.of(), launched.children());
  }

  @Test
  @Order(6)
  void ctrlCWhileItStartsLeavesNothingBehind() throws Exception {
    launched = Launched.start(HOME, port, "--empty");
    launched.await("are starting");
    launched.signal("INT");
    assertTrue(launched.process().waitFor(30, TimeUnit.SECONDS));
    assertEquals(List.of(), launched.children());
  }

  private static JsonObject read(Path file) throws IOException {
    try (var reader = Json.createReader(Files.newBufferedReader(file))) {
      return reader.readObject();
    }
  }
}
