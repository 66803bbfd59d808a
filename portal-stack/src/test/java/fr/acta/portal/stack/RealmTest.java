package fr.acta.portal.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The realm as Keycloak took it, not as the file says it. */
@Tag("realm")
@ExtendWith(LiveStack.class)
class RealmTest {
  private static Realm realm;

  @BeforeAll
  static void connect(Stack stack) throws IOException {
    realm = new Realm(stack.keycloak());
  }

  @Test
  void guessingPasswordsLocksForAWhile() throws IOException {
    JsonObject settings = realm.ask("GET", "", null).asJsonObject();
    assertTrue(settings.getBoolean("bruteForceProtected"));
    assertFalse(settings.getBoolean("permanentLockout"));
    assertEquals(10, settings.getInt("failureFactor"));
  }

  @Test
  void anybodyMayOpenAnAccountWithoutAnAddress() throws IOException {
    JsonObject settings = realm.ask("GET", "", null).asJsonObject();
    assertTrue(settings.getBoolean("registrationAllowed"));
    assertFalse(settings.getBoolean("registrationEmailAsUsername"));
    assertFalse(settings.getBoolean("verifyEmail"));
    JsonObject profile = realm.ask("GET", "/users/profile", null).asJsonObject();
    for (JsonObject attribute : profile.getJsonArray("attributes").getValuesAs(JsonObject.class)) {
      assertFalse(attribute.containsKey("required"), attribute.getString("name"));
    }
  }

  @Test
  void peopleWhoShareAMailboxMayBothHaveAnAccount() throws IOException {
    JsonObject settings = realm.ask("GET", "", null).asJsonObject();
    assertTrue(settings.getBoolean("duplicateEmailsAllowed"));
    assertFalse(settings.getBoolean("loginWithEmailAllowed"));
  }

  @Test
  void onlyThePortalSignsPeopleIn(Stack stack) throws IOException {
    JsonObject client =
        realm.ask("GET", "/clients?clientId=portal", null).asJsonArray().getJsonObject(0);
    assertFalse(client.getBoolean("publicClient"));
    assertFalse(client.getBoolean("directAccessGrantsEnabled"));
    assertFalse(client.getBoolean("implicitFlowEnabled"));
    assertEquals(
        "[\"" + stack.portal().url() + "/callback\"]", client.get("redirectUris").toString());
  }

  @Test
  void bothLanguagesAreOfferedFrenchFirst() throws IOException {
    JsonObject settings = realm.ask("GET", "", null).asJsonObject();
    assertEquals("fr", settings.getString("defaultLocale"));
    assertEquals(
        Set.of("fr", "en"),
        Set.copyOf(
            settings.getJsonArray("supportedLocales").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList()));
  }

  @Test
  void demoAccountsKeepTheirIds(Stack stack) throws IOException {
    for (Account account : stack.accounts()) {
      JsonObject user = realm.ask("GET", "/users/" + account.subject(), null).asJsonObject();
      assertEquals(account.username(), user.getString("username"));
    }
  }

  @Test
  void noSecretStandsInTheFile() throws IOException {
    try (var reader =
        Json.createReader(getClass().getResourceAsStream("/realm/portal-realm.json"))) {
      JsonObject file = reader.readObject();
      JsonObject client = file.getJsonArray("clients").getJsonObject(0);
      assertEquals("${PORTAL_OIDC_SECRET}", client.getString("secret"));
      assertEquals(
          "${PORTAL_ERASURE_SECRET}",
          file.getJsonArray("clients").getJsonObject(1).getString("secret"));
      for (JsonObject user : file.getJsonArray("users").getValuesAs(JsonObject.class)) {
        assertTrue(user.containsKey("serviceAccountClientId"), user.toString());
        assertFalse(user.containsKey("credentials"), user.toString());
      }
      assertFalse(file.getJsonObject("smtpServer").containsKey("password"));
    }
  }
}
