package fr.acta.portal.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A client's works council: how many employees, informed on, consulted on. */
@Entity
@Table(name = "works_council", schema = "portal")
public class WorksCouncil {
  @Id
  @Column(name = "tenant_id")
  private UUID tenantId;

  private int headcount;

  @Column(name = "informed_on")
  private LocalDate informedOn;

  @Column(name = "consulted_on")
  private LocalDate consultedOn;

  @Column(name = "recorded_by")
  private UUID recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Version private int version;

  protected WorksCouncil() {}

  WorksCouncil(UUID tenant) {
    tenantId = tenant;
  }

  void record(CouncilFacts facts, UUID account, Instant now) {
    headcount = facts.headcount();
    informedOn = facts.informedOn();
    consultedOn = facts.consultedOn();
    recordedBy = account;
    recordedAt = now;
  }

  int headcount() {
    return headcount;
  }

  LocalDate informedOn() {
    return informedOn;
  }

  CouncilFacts facts() {
    return new CouncilFacts(headcount, informedOn, consultedOn);
  }
}
