package fr.acta.portal.stack.bench;

import fr.acta.portal.stack.Account;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person's session over plain HTTP. Its cookies are for secure connections only; like a browser
 * on localhost, and unlike a library, it sends them.
 */
final class SignedIn {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(Version.HTTP_1_1).build();
  private static final Pattern LOGIN_FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

  // by authority, name and value
  private final Map<String, Map<String, String>> cookies = new TreeMap<>();
  private final String portal;

  /** Opens a page of the portal and signs in where that leads to. */
  SignedIn(Account account, String portal, String path) throws IOException {
    this.portal = portal;
    Matcher form = LOGIN_FORM.matcher(get(path));
    if (!form.find()) {
      throw new IOException("no sign-in form");
    }
    String fields =
        "username=%s&password=%s"
            .formatted(encoded(account.username()), encoded(account.password()));
    URI action = URI.create(form.group(1).replace("&amp;", "&"));
    follow(send(action, "application/x-www-form-urlencoded", BodyPublishers.ofString(fields)));
  }

  static void firstTime(Account account, String portal) throws IOException {
    new SignedIn(account, portal, "/start");
  }

  String get(String path) throws IOException {
    return follow(send(URI.create(portal + path), null, null));
  }

  String post(String path, String body) throws IOException {
    return follow(send(URI.create(portal + path), "text/plain", BodyPublishers.ofString(body)));
  }

  private String follow(HttpResponse<String> answer) throws IOException {
    HttpResponse<String> last = answer;
    while (last.statusCode() / 100 == 3) {
      String next = last.headers().firstValue("Location").orElseThrow();
      last = send(last.uri().resolve(next), null, null);
    }
    if (last.statusCode() != 200) {
      throw new IOException(last.statusCode() + " from " + last.uri().getPath());
    }
    return last.body();
  }

  /** {@code type} and {@code body} are null for a GET. */
  private HttpResponse<String> send(URI address, String type, BodyPublisher body)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofMinutes(5))
            .header("Accept-Language", "fr")
            .header("Cookie", cookiesFor(address));
    if (body != null) {
      request.header("Content-Type", type).POST(body);
    }
    try {
      HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(address, cookie));
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private String cookiesFor(URI address) {
    return cookies.getOrDefault(address.getAuthority(), Map.of()).entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void keep(URI from, String cookie) {
    String[] pair = cookie.split(";", 2)[0].split("=", 2);
    cookies.computeIfAbsent(from.getAuthority(), a -> new TreeMap<>()).put(pair[0], pair[1]);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
