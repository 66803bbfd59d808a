package fr.acta.portal.recipient;

import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** An organisation on the operator's register. */
@Entity
@Table(name = "recipient", schema = "portal")
public class Recipient extends TenantEntity {
  public enum Kind {
    /** Works for the operator, on its instructions (GDPR art. 28). */
    PROCESSOR,
    /** Provides a part of the service under its own name. */
    PARTNER,
    /** Receives by law and signs nothing. */
    AUTHORITY
  }

  private String name;

  @Column(name = "does_fr")
  private String doesFr;

  @Column(name = "does_en")
  private String doesEn;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String country;
  private String derogation;

  @Column(name = "derogation_on")
  private LocalDate derogationOn;

  @Column(name = "undertaking_on")
  private LocalDate undertakingOn;

  @Column(name = "undertaking_until")
  private LocalDate undertakingUntil;

  @Column(name = "instructions_on")
  private LocalDate instructionsOn;

  // The database alone decides since when a paper is demanded.
  @Column(name = "undertaking_paper_due", insertable = false, updatable = false)
  private boolean undertakingPaperDue;

  @Column(name = "instructions_paper_due", insertable = false, updatable = false)
  private boolean instructionsPaperDue;

  private String services;
  private String items;

  @Column(name = "contact_email")
  private String contactEmail;

  @Column(name = "recorded_at", updatable = false)
  private Instant recordedAt;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  protected Recipient() {}

  Recipient(UUID operator, RecipientFacts facts, LocalDate today, Instant now) {
    super(operator);
    recordedAt = now;
    write(facts, today);
  }

  void change(RecipientFacts facts, LocalDate today) {
    if (endedOn != null) throw new RuleBroken("recipient.ended");
    write(facts, today);
  }

  void end(LocalDate today) {
    if (endedOn != null) throw new RuleBroken("recipient.ended");
    endedOn = today;
  }

  private void write(RecipientFacts facts, LocalDate today) {
    // A derogation is dated by the day on which its reasons were written.
    if (!Objects.equals(derogation, facts.derogation()))
      derogationOn = facts.derogation() == null ? null : today;
    derogation = facts.derogation();
    name = facts.name();
    doesFr = facts.doesFr();
    doesEn = facts.doesEn();
    kind = facts.kind();
    country = facts.country();
    undertakingOn = facts.undertakingOn();
    undertakingUntil = facts.undertakingUntil();
    instructionsOn = facts.instructionsOn();
    services = joined(facts.services());
    items = joined(facts.items());
    contactEmail = facts.contactEmail();
  }

  /**
   * When the register says that this paper was signed.
   *
   * @throws RuleBroken when it says nothing, or the recipient has ended
   */
  LocalDate dated(RecipientPaper.Kind kind) {
    if (endedOn != null) throw new RuleBroken("recipient.ended");
    LocalDate dated = kind == RecipientPaper.Kind.UNDERTAKING ? undertakingOn : instructionsOn;
    if (dated == null) throw new RuleBroken("recipient.paper.undated." + kind);
    return dated;
  }

  String name() {
    return name;
  }

  LocalDate undertakingUntil() {
    return undertakingUntil;
  }

  /**
   * @param papers the dates of those on file
   */
  RecipientView view(LocalDate today, Map<RecipientPaper.Kind, LocalDate> papers) {
    return new RecipientView(
        this,
        new RecipientView.Said(
            name, doesFr, doesEn, kind, country, split(services), split(items), contactEmail),
        new RecipientView.OnFile(
            derogation,
            derogationOn,
            undertakingOn,
            undertakingUntil,
            instructionsOn,
            endedOn,
            new RecipientView.Papers(papers, undertakingPaperDue, instructionsPaperDue)),
        today);
  }

  static String joined(Collection<? extends Enum<?>> names) {
    return names.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }

  static List<String> split(String names) {
    return Arrays.stream(names.split(",")).filter(n -> !n.isEmpty()).toList();
  }
}
