package fr.acta.portal.recipient;

import fr.acta.portal.recipient.RecipientPaper.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

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
      List<String> items,
      String contactEmail) {}

  record OnFile(
      String derogation,
      LocalDate derogationOn,
      LocalDate undertakingOn,
      LocalDate undertakingUntil,
      LocalDate instructionsOn,
      LocalDate endedOn,
      Papers papers) {
    private boolean lacks(Kind kind) {
      LocalDate dated = kind == Kind.UNDERTAKING ? undertakingOn : instructionsOn;
      return dated != null && !dated.equals(papers.dated.get(kind));
    }
  }

  /**
   * @param dated of the papers whose documents are on file
   * @param undertakingDue without its paper it is not in force; what stood before the register
   *     asked for papers goes on without
   */
  record Papers(Map<Kind, LocalDate> dated, boolean undertakingDue, boolean instructionsDue) {}

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

  /** Null while it has none: it is told by hand. */
  public String getContactEmail() {
    return said.contactEmail;
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

  /** Kinds of papers that the register dates and whose document is not on file. */
  public List<String> getMissing() {
    if (onFile.endedOn != null || said.kind == Recipient.Kind.AUTHORITY) return List.of();
    return Stream.of(Kind.values()).filter(onFile::lacks).map(Kind::name).toList();
  }

  /**
   * ENDED, LAW for an authority, NO_UNDERTAKING or NO_INSTRUCTIONS when that is not in force today,
   * the same with _PAPER when only its document is missing, else READY: the rule of the database's
   * {@code recipient_fault}.
   */
  public String getState() {
    if (onFile.endedOn != null) return "ENDED";
    if (said.kind == Recipient.Kind.AUTHORITY) return "LAW";
    boolean signed = onFile.undertakingOn != null && !onFile.undertakingOn.isAfter(today);
    boolean over = onFile.undertakingUntil != null && onFile.undertakingUntil.isBefore(today);
    if (!signed || over) return "NO_UNDERTAKING";
    if (onFile.papers.undertakingDue && onFile.lacks(Kind.UNDERTAKING))
      return "NO_UNDERTAKING_PAPER";
    boolean instructed = onFile.instructionsOn != null && !onFile.instructionsOn.isAfter(today);
    if (!instructed) return "NO_INSTRUCTIONS";
    boolean missing = onFile.papers.instructionsDue && onFile.lacks(Kind.INSTRUCTIONS);
    return missing ? "NO_INSTRUCTIONS_PAPER" : "READY";
  }
}
