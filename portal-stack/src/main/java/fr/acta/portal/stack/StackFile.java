package fr.acta.portal.stack;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** {@code stack.json}: where everything is, for tools and tests. Only its owner reads it. */
final class StackFile {
  private StackFile() {}

  static void write(Home home, Stack stack) {
    Database database = stack.database();
    var accounts = Json.createArrayBuilder();
    stack.accounts().forEach(account -> accounts.add(account.toJson()));
    JsonObject json =
        Json.createObjectBuilder()
            .add("portal", stack.portal().url())
            .add("keycloak", stack.keycloak().url())
            .add("mail", stack.mail().url())
            .add(
                "database",
                Json.createObjectBuilder()
                    .add("host", "localhost")
                    .add("port", database.port())
                    .add("name", Database.NAME)
                    .add("application", login(database, Database.APPLICATION))
                    .add("owner", login(database, Database.OWNER)))
            .add("accounts", accounts)
            .build();
    PrivateFile.write(home.file("stack.json"), json.toString());
  }

  private static JsonObject login(Database database, String role) {
    return Json.createObjectBuilder()
        .add("user", role)
        .add("password", database.password(role))
        .build();
  }
}
