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

  private String services;
  private String items;

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
  }

  RecipientView view(LocalDate today) {
    return new RecipientView(
        this,
        new RecipientView.Said(name, doesFr, doesEn, kind, country, split(services), split(items)),
        new RecipientView.OnFile(
            derogation, derogationOn, undertakingOn, undertakingUntil, instructionsOn, endedOn),
        today);
  }

  static String joined(Collection<? extends Enum<?>> names) {
    return names.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }

  static List<String> split(String names) {
    return Arrays.stream(names.split(",")).filter(n -> !n.isEmpty()).toList();
  }
}
