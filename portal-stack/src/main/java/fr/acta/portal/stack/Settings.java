package fr.acta.portal.stack;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What each server of a development run is told about the others. */
final class Settings {
  private final Map<String, String> development = new TreeMap<>();
  private final Secrets secrets;
  private final Path ledger;

  /**
   * @param ledger of erasures, which no backup of the database holds
   */
  Settings(Secrets secrets, Path ledger) {
    this.secrets = secrets;
    this.ledger = ledger;
    Properties file = new Properties();
    try (var in = Settings.class.getResourceAsStream("/server/development.properties")) {
      file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    file.forEach((key, value) -> development.put((String) key, (String) value));
  }

  String oidcSecret() {
    return secrets.of("portal.oidc");
  }

  /** The placeholders of the realm file. */
  Map<String, String> realm(String portal, int smtpPort) {
    return Map.of(
        "PORTAL_URL", portal,
        "PORTAL_NAME", development.get("portal.operator.name"),
        "PORTAL_OIDC_SECRET", oidcSecret(),
        "PORTAL_ERASURE_SECRET", secrets.of("portal.erasure"),
        "PORTAL_SMTP_HOST", "localhost",
        "PORTAL_SMTP_PORT", String.valueOf(smtpPort),
        "PORTAL_MAIL_FROM", development.get("portal.mail.from"));
  }

  /** The placeholders of {@code post-boot.asadmin}. */
  Map<String, String> resources(Database database, int smtpPort) {
    return Map.of(
        "database.user",
        Database.APPLICATION,
        "database.password",
        database.password(Database.APPLICATION),
        "database.host",
        "localhost",
        "database.port",
        String.valueOf(database.port()),
        "database.name",
        Database.NAME,
        "mail.host",
        "localhost",
        "mail.port",
        String.valueOf(smtpPort),
        "mail.from",
        development.get("portal.mail.from"));
  }

  /** The portal's configuration; {@code at} may be null. */
  Map<String, String> portal(String portal, String issuer, String mailbox, LocalDateTime at) {
    Map<String, String> all = new TreeMap<>(development);
    all.put("portal.url", portal);
    all.put("portal.oidc.provider", issuer);
    all.put("portal.oidc.client", "portal");
    all.put("portal.oidc.secret", oidcSecret());
    all.put("portal.mailbox.store", mailbox);
    all.put("portal.mailbox.user", MailCatcher.REQUESTS);
    all.put("portal.mailbox.password", MailCatcher.REQUESTS);
    all.put("portal.file.key", secrets.key("portal.file"));
    all.put("portal.suppression.key", secrets.key("portal.suppression"));
    all.put("portal.erasure.key", secrets.key("portal.erasure.ledger"));
    all.put("portal.erasure.ledger", ledger.toString());
    all.put("portal.erasure.secret", secrets.of("portal.erasure"));
    if (at != null) {
      all.put("portal.clock.at", at.toString());
    }
    return all;
  }
}
