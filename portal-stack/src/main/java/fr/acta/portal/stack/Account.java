package fr.acta.portal.stack;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A demo account.
 *
 * @param subject its id in Keycloak, known to the demo data
 * @param client the organisation's name; empty for the operator's own people and newcomers
 */
public record Account(
    String subject,
    String audience,
    String client,
    String username,
    String firstName,
    String lastName,
    String password) {

  /** All of {@code demo/accounts.json}, with this home's passwords. */
  static List<Account> all(Secrets secrets) {
    try (var in = Account.class.getResourceAsStream("/demo/accounts.json");
        var reader = Json.createReader(in)) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(
              account ->
                  new Account(
                      account.getString("subject"),
                      account.getString("audience"),
                      account.getString("client", ""),
                      account.getString("username"),
                      account.getString("firstName"),
                      account.getString("lastName"),
                      secrets.readable("account." + account.getString("username"))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The operator's own people: without them nobody could open an empty portal. */
  boolean isOperators() {
    return audience.equals("OPERATOR") || audience.equals("DPO");
  }

  JsonObject toKeycloak() {
    return Json.createObjectBuilder()
        .add("id", subject)
        .add("username", username)
        .add("enabled", true)
        .add("firstName", firstName)
        .add("lastName", lastName)
        .add(
            "credentials",
            Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("type", "password").add("value", password)))
        .build();
  }

  JsonObject toJson() {
    return Json.createObjectBuilder()
        .add("audience", audience)
        .add("client", client)
        .add("username", username)
        .add("password", password)
        .build();
  }
}
