package fr.acta.portal.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** The databases, before anything that uses them starts. */
final class Preparation {
  private final Home home;
  private final Database database;

  Preparation(Home home, Database database) {
    this.home = home;
    this.database = database;
  }

  /** The portal's data and mails; Keycloak keeps its own, which take long to make. */
  void forget() throws SQLException, IOException {
    database.drop(Database.NAME);
    Files.deleteIfExists(home.file(Demo.MEMORY));
    try (var mails = Files.newDirectoryStream(home.folder("mail"))) {
      for (var mail : mails) {
        Files.delete(mail);
      }
    }
  }

  void migrate() throws SQLException {
    database.create(Database.KEYCLOAK, Database.KEYCLOAK);
    database.create(Database.NAME, Database.OWNER);
    try (Connection superuser = database.connect(Database.SUPERUSER, Database.NAME)) {
      Migrations.roles(superuser);
    }
    database.setPassword(Database.APPLICATION);
    Migrations.tables(database.as(Database.OWNER, Database.NAME));
  }

  /** Without the three clients when the portal is to be empty. */
  void loadDemo(String issuer, Instant now, boolean empty) throws SQLException, IOException {
    Demo demo = new Demo(home, database);
    demo.moveIssuer(issuer);
    demo.load("operator", issuer, now);
    if (!empty) {
      demo.load("clients", issuer, now);
    }
  }
}
