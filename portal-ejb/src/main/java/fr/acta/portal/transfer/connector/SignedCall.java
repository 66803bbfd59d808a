package fr.acta.portal.transfer.connector;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * One POST of JSON to the recipient, signed by Ed25519. Signed are, a line each, the moment, the
 * idempotency key and the body, so that nothing of it can be changed or sent again later; the same
 * key again is the same delivery again.
 */
public final class SignedCall {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final HttpClient client;
  private final PrivateKey key;

  /**
   * @param client follows no redirect: names go where they were sent, or nowhere
   */
  public SignedCall(HttpClient client, PrivateKey key) {
    if (client.followRedirects() != HttpClient.Redirect.NEVER)
      throw new IllegalArgumentException("a redirect would take names elsewhere");
    this.client = client;
    this.key = key;
  }

  /** Never throws for what the other side does: no answer is an answer too. */
  public Answer post(URI address, UUID idempotencyKey, String body, Instant now) {
    return ask(address, idempotencyKey, body, now, 0).answer();
  }

  /**
   * The same, with what the system sends back.
   *
   * @param most bytes that are read of it
   */
  public Reply ask(URI address, UUID idempotencyKey, String body, Instant now, int most) {
    String moment = now.toString();
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(LONGEST)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Idempotency-Key", idempotencyKey.toString())
            .header("Portal-Moment", moment)
            .header("Portal-Signature", "ed25519=" + signed(moment, idempotencyKey, body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      return read(response, most);
    } catch (IOException e) {
      return Reply.none();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Reply.none();
    }
  }

  private static Reply read(HttpResponse<InputStream> response, int most) throws IOException {
    try (InputStream in = response.body()) {
      byte[] body = in.readNBytes(most + 1);
      return new Reply(
          new Answer(
              response.statusCode(), response.headers().firstValue("Portal-Receipt").orElse(null)),
          response.headers().firstValue("Content-Type").orElse(""),
          body.length > most ? null : body);
    }
  }

  private String signed(String moment, UUID idempotencyKey, String body) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(
          (moment + "\n" + idempotencyKey + "\n" + body).getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the connector's key", e);
    }
  }
}
