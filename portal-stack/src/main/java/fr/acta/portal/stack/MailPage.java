package fr.acta.portal.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The caught mails: {@code /mails} for programs, the newest first as plain text for people. */
final class MailPage implements HttpHandler {
  private final MailCatcher catcher;

  MailPage(MailCatcher catcher) {
    this.catcher = catcher;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    boolean json = exchange.getRequestURI().getPath().equals("/mails");
    byte[] body = (json ? json() : text()).getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Type", (json ? "application/json" : "text/plain") + "; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String json() {
    var mails = Json.createArrayBuilder();
    catcher.mails().forEach(mail -> mails.add(mail.toJson()));
    return mails.build().toString();
  }

  private String text() {
    List<CaughtMail> mails = catcher.mails();
    if (mails.isEmpty()) {
      return "No mail yet.\n";
    }
    return IntStream.range(0, mails.size())
        .mapToObj(i -> mails.get(mails.size() - 1 - i).toText())
        .collect(Collectors.joining("\n\n" + "-".repeat(72) + "\n\n"));
  }
}
