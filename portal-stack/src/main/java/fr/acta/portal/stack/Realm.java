package fr.acta.portal.stack;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

/** The launcher's errands in the running realm: its own addresses, and the demo accounts. */
final class Realm {
  private final Keycloak keycloak;
  private final String realm;
  private final String token;

  Realm(Keycloak keycloak) throws IOException {
    this.keycloak = keycloak;
    realm = keycloak.url() + "/admin/realms/portal";
    token = token();
  }

  /** An import leaves an existing realm alone, but ports may have changed since. */
  void tellAddresses(String portal, String secret, int smtpPort) throws IOException {
    JsonObject settings = ask("GET", "", null).asJsonObject();
    JsonObject smtp =
        Json.createObjectBuilder(settings.getJsonObject("smtpServer"))
            .add("port", String.valueOf(smtpPort))
            .build();
    ask("PUT", "", Json.createObjectBuilder(settings).add("smtpServer", smtp).build());

    JsonObject client = ask("GET", "/clients?clientId=portal", null).asJsonArray().getJsonObject(0);
    JsonObject attributes =
        Json.createObjectBuilder(client.getJsonObject("attributes"))
            .add("post.logout.redirect.uris", portal + "/*")
            .build();
    ask(
        "PUT",
        "/clients/" + client.getString("id"),
        Json.createObjectBuilder(client)
            .add("secret", secret)
            .add("rootUrl", portal)
            .add("redirectUris", Json.createArrayBuilder().add(portal + "/callback"))
            .add("attributes", attributes)
            .build());
  }

  /** Creates those that are missing. An import keeps their ids, creation one by one would not. */
  void addAccounts(List<Account> accounts) throws IOException {
    var users = Json.createArrayBuilder();
    accounts.forEach(account -> users.add(account.toKeycloak()));
    ask(
        "POST",
        "/partialImport",
        Json.createObjectBuilder().add("ifResourceExists", "SKIP").add("users", users).build());
  }

  private String token() throws IOException {
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(Keycloak.ADMIN_CLIENT, keycloak.adminSecret());
    return send(Http.to(keycloak.url() + "/realms/master/protocol/openid-connect/token")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build())
        .asJsonObject()
        .getString("access_token");
  }

  /** {@code body} may be null; an answer of 300 and above is an {@link IOException}. */
  JsonValue ask(String method, String path, JsonObject body) throws IOException {
    return send(
        Http.to(realm + path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
            .build());
  }

  private static JsonValue send(HttpRequest request) throws IOException {
    HttpResponse<String> answer = Http.send(request);
    if (answer.statusCode() >= 300) {
      throw new IOException(
          "Keycloak answered %d to %s %s"
              .formatted(answer.statusCode(), request.method(), request.uri().getPath()));
    }
    if (answer.body().isEmpty()) {
      return JsonValue.NULL;
    }
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readValue();
    }
  }
}
