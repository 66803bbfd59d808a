package fr.acta.portal.recipient;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A recipient as the DPO sees it, with what is on file. */
public class RecipientView {
  private final Recipient recipient;
  private final Said said;
  private final OnFile onFile;
  private final LocalDate today;

  record Said(
      String name,
      String doesFr,
      String doesEn,
      Recipient.Kind kind,
      String country,
      List<String> services,
      List<String> items) {}

  record OnFile(
      String derogation,
      LocalDate derogationOn,
      LocalDate undertakingOn,
      LocalDate undertakingUntil,
      LocalDate instructionsOn,
      LocalDate endedOn) {}

  RecipientView(Recipient recipient, Said said, OnFile onFile, LocalDate today) {
    this.recipient = recipient;
    this.said = said;
    this.onFile = onFile;
    this.today = today;
  }

  public UUID getId() {
    return recipient.id();
  }

  public int getVersion() {
    return recipient.version();
  }

  public String getName() {
    return said.name;
  }

  public String getDoesFr() {
    return said.doesFr;
  }

  public String getDoesEn() {
    return said.doesEn;
  }

  public String does(String language) {
    return language.equals("en") ? said.doesEn : said.doesFr;
  }

  public String getKind() {
    return said.kind.name();
  }

  public String getCountry() {
    return said.country;
  }

  public List<String> getServices() {
    return said.services;
  }

  /** Names of the data map's items. */
  public List<String> getItems() {
    return said.items;
  }

  public String getDerogation() {
    return onFile.derogation;
  }

  public LocalDate getDerogationOn() {
    return onFile.derogationOn;
  }

  public LocalDate getUndertakingOn() {
    return onFile.undertakingOn;
  }

  public LocalDate getUndertakingUntil() {
    return onFile.undertakingUntil;
  }

  public LocalDate getInstructionsOn() {
    return onFile.instructionsOn;
  }

  public LocalDate getEndedOn() {
    return onFile.endedOn;
  }

  /**
   * ENDED, LAW for an authority, NO_UNDERTAKING or NO_INSTRUCTIONS when that is not in force today,
   * else READY: the rule of the database's {@code recipient_fault}.
   */
  public String getState() {
    if (onFile.endedOn != null) return "ENDED";
    if (said.kind == Recipient.Kind.AUTHORITY) return "LAW";
    boolean signed = onFile.undertakingOn != null && !onFile.undertakingOn.isAfter(today);
    boolean over = onFile.undertakingUntil != null && onFile.undertakingUntil.isBefore(today);
    if (!signed || over) return "NO_UNDERTAKING";
    boolean instructed = onFile.instructionsOn != null && !onFile.instructionsOn.isAfter(today);
    return instructed ? "READY" : "NO_INSTRUCTIONS";
  }
}
