package fr.acta.portal.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports chosen once and kept: Keycloak's address is part of every account's identity. */
final class Ports {
  // below the range from which the system takes outgoing ports, so that a kept one stays free
  private static final int FROM = 20_000;
  private static final int TO = 30_000;

  private final Kept kept;

  Ports(Home home) {
    kept = new Kept(home.file("ports.properties"));
  }

  /** The kept port, or a new one when somebody else took it meanwhile. */
  int of(String name) {
    int port = Integer.parseInt(kept.get(name, () -> String.valueOf(choose())));
    return isFree(port) ? port : Integer.parseInt(kept.set(name, String.valueOf(choose())));
  }

  static int demand(int port) {
    if (!isFree(port)) {
      throw new Refusal(
          "Port %d is in use: stop what uses it, or choose another with --port.".formatted(port));
    }
    return port;
  }

  static boolean isFree(int port) {
    return binds(port, null) && binds(port, InetAddress.getLoopbackAddress());
  }

  private static int choose() {
    int port;
    do {
      port = ThreadLocalRandom.current().nextInt(FROM, TO);
    } while (!isFree(port));
    return port;
  }

  private static boolean binds(int port, InetAddress address) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
