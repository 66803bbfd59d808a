package fr.acta.portal.stack.database;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A recipient's own system, on a real HTTPS server: it verifies, and takes each key once. */
final class Recipient implements AutoCloseable {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private final HttpsServer server;
  private final SSLContext tls;
  private final PublicKey portal;
  private final Deque<Integer> ill = new ArrayDeque<>();
  private final Set<String> keys = new HashSet<>();
  private final List<String> taken = new ArrayList<>();
  private int calls;
  private String type;
  private byte[] says = new byte[0];

  Recipient(PublicKey portal) throws Exception {
    this.portal = portal;
    tls = tls(certificate());
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.createContext("/in", this::take);
    server.start();
  }

  /** The next answers are these faults. */
  void isIll(int... statuses) {
    for (int status : statuses) ill.add(status);
  }

  /** Whoever asks from now on is sent this. */
  void says(String mediaType, String text) {
    type = mediaType;
    says = text.getBytes(StandardCharsets.UTF_8);
  }

  URI address() {
    return URI.create("https://localhost:" + server.getAddress().getPort() + "/in");
  }

  /** Trusts this recipient's certificate and no other. */
  HttpClient client() {
    return HttpClient.newBuilder().sslContext(tls).build();
  }

  List<String> taken() {
    return taken;
  }

  int calls() {
    return calls;
  }

  private synchronized void take(HttpExchange call) throws IOException {
    calls++;
    String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String key = call.getRequestHeaders().getFirst("Idempotency-Key");
    int status = ill.isEmpty() ? 200 : ill.poll();
    if (status == 200 && !isSigned(call, key, body)) status = 401;
    // Taken although the answer is lost: 599 stands for it.
    if ((status == 200 || status == 599) && keys.add(key)) taken.add(body);
    call.getResponseHeaders().add("Portal-Receipt", "R-" + keys.size());
    call.getResponseHeaders().add("Location", address().toString());
    boolean speaks = status == 200 && says.length > 0;
    if (speaks) call.getResponseHeaders().add("Content-Type", type);
    call.sendResponseHeaders(status == 599 ? 503 : status, speaks ? says.length : -1);
    if (speaks) call.getResponseBody().write(says);
    call.close();
  }

  private boolean isSigned(HttpExchange call, String key, String body) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(portal);
      String moment = call.getRequestHeaders().getFirst("Portal-Moment");
      signature.update((moment + "\n" + key + "\n" + body).getBytes(StandardCharsets.UTF_8));
      String sent = call.getRequestHeaders().getFirst("Portal-Signature");
      return signature.verify(Base64.getDecoder().decode(sent.replace("ed25519=", "")));
    } catch (Exception e) {
      return false;
    }
  }

  private static SSLContext tls(KeyStore store) throws Exception {
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(store, PASSWORD);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return tls;
  }

  private static KeyStore certificate() throws Exception {
    Path file = Files.createTempDirectory("recipient").resolve("tls.p12");
    int ended =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "tls",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (ended != 0) throw new IllegalStateException("keytool ended with " + ended);
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    // The certificate alone, as trusted; its key too, for the server.
    store.setCertificateEntry("trusted", store.getCertificate("tls"));
    return store;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
