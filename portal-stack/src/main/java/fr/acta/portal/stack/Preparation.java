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
    execute("drop database if exists " + Database.NAME + " with (force)");
    Files.deleteIfExists(home.file(Demo.MEMORY));
    Files.deleteIfExists(home.file(Home.LEDGER));
    try (var mails = Files.newDirectoryStream(home.folder("mail"))) {
      for (var mail : mails) {
        Files.delete(mail);
      }
    }
  }

  void migrate() throws SQLException {
    create(Database.KEYCLOAK, Database.KEYCLOAK);
    create(Database.NAME, Database.OWNER);
    try (Connection superuser = database.connect(Database.SUPERUSER, Database.NAME)) {
      Migrations.roles(superuser);
    }
    setPassword(Database.APPLICATION);
    Migrations.tables(database.as(Database.OWNER, Database.NAME));
  }

  /** Without the three clients when the portal is to be empty. */
  void loadDemo(String issuer, Instant now, boolean empty) throws SQLException, IOException {
    Demo demo = new Demo(home, database.as(Database.OWNER, Database.NAME));
    demo.moveIssuer(issuer);
    demo.load("operator", issuer, now);
    if (!empty) {
      demo.load("clients", issuer, now);
    }
  }

  private void create(String name, String owner) throws SQLException {
    if (isMissing("select from pg_roles where rolname = ?", owner)) {
      execute("create role " + owner + " login");
    }
    setPassword(owner);
    if (isMissing("select from pg_database where datname = ?", name)) {
      execute("create database " + name + " owner " + owner);
    }
  }

  private void setPassword(String role) throws SQLException {
    execute("alter role " + role + " password '" + database.password(role) + "'");
  }

  private boolean isMissing(String query, String name) throws SQLException {
    try (Connection superuser = database.connect(Database.SUPERUSER, "postgres");
        var select = superuser.prepareStatement(query)) {
      select.setString(1, name);
      return !select.executeQuery().next();
    }
  }

  /** Only names and passwords of our own making are put together into statements here. */
  private void execute(String statement) throws SQLException {
    try (Connection superuser = database.connect(Database.SUPERUSER, "postgres");
        var make = superuser.createStatement()) {
      make.execute(statement);
    }
  }
}
