package fr.acta.portal.outside;

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
import java.util.UUID;
import java.util.stream.Collectors;

/** A system on the operator's register, with its owner and what it holds. */
@Entity
@Table(name = "outside_system", schema = "portal")
public class OutsideSystem extends TenantEntity {
  public enum Kind {
    /** Answers a signed call by itself. */
    AUTO,
    /** Its owner sends an extract, or somebody attests. */
    MANUAL
  }

  private String name;

  @Column(name = "owner_name")
  private String ownerName;

  @Column(name = "owner_email")
  private String ownerEmail;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String connector;
  private String categories;
  private String purposes;

  @Column(name = "as_controller")
  private boolean asController;

  @Column(name = "as_processor")
  private boolean asProcessor;

  @Column(name = "used_from")
  private LocalDate usedFrom;

  @Column(name = "used_until")
  private LocalDate usedUntil;

  @Column(name = "recorded_at", updatable = false)
  private Instant recordedAt;

  protected OutsideSystem() {}

  OutsideSystem(UUID operator, SystemFacts facts, Instant now) {
    super(operator);
    recordedAt = now;
    write(facts);
  }

  void change(SystemFacts facts) {
    demandInUse();
    write(facts);
  }

  /** The last day before; what was asked of it until then is still to be answered. */
  void end(LocalDate today) {
    demandInUse();
    usedUntil = today.isBefore(usedFrom) ? usedFrom : today;
  }

  private void demandInUse() {
    if (usedUntil != null) throw new RuleBroken("outside.ended");
  }

  private void write(SystemFacts facts) {
    name = facts.name();
    ownerName = facts.ownerName();
    ownerEmail = facts.ownerEmail();
    kind = facts.kind();
    connector = facts.connector();
    categories = joined(facts.categories());
    purposes = joined(facts.purposes());
    asController = facts.asController();
    asProcessor = facts.asProcessor();
    usedFrom = facts.usedFrom();
  }

  SystemView view() {
    return new SystemView(
        this,
        new SystemView.Said(name, ownerName, ownerEmail, kind, connector),
        new SystemView.Held(split(categories), split(purposes), asController, asProcessor),
        usedFrom,
        usedUntil);
  }

  String name() {
    return name;
  }

  String ownerEmail() {
    return ownerEmail;
  }

  String connector() {
    return connector;
  }

  static String joined(Collection<? extends Enum<?>> names) {
    return names.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }

  private static List<String> split(String names) {
    return Arrays.stream(names.split(",")).filter(n -> !n.isEmpty()).toList();
  }
}
