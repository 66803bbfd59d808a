package fr.acta.portal.outside;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A system as the register's page shows it. */
public class SystemView {
  record Said(
      String name,
      String ownerName,
      String ownerEmail,
      OutsideSystem.Kind kind,
      String connector) {}

  record Held(
      List<String> categories, List<String> purposes, boolean asController, boolean asProcessor) {}

  private final UUID id;
  private final int version;
  private final Said said;
  private final Held held;
  private final LocalDate usedFrom;
  private final LocalDate usedUntil;

  SystemView(OutsideSystem system, Said said, Held held, LocalDate usedFrom, LocalDate usedUntil) {
    this.id = system.id();
    this.version = system.version();
    this.said = said;
    this.held = held;
    this.usedFrom = usedFrom;
    this.usedUntil = usedUntil;
  }

  public UUID getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public String getName() {
    return said.name();
  }

  public String getOwnerName() {
    return said.ownerName();
  }

  public String getOwnerEmail() {
    return said.ownerEmail();
  }

  public String getKind() {
    return said.kind().name();
  }

  /** Null for one that somebody answers for. */
  public String getConnector() {
    return said.connector();
  }

  /** Names of the data map's enum, as are the purposes. */
  public List<String> getCategories() {
    return held.categories();
  }

  public List<String> getPurposes() {
    return held.purposes();
  }

  public boolean isAsController() {
    return held.asController();
  }

  public boolean isAsProcessor() {
    return held.asProcessor();
  }

  public LocalDate getUsedFrom() {
    return usedFrom;
  }

  /** Null while it is in use. */
  public LocalDate getUsedUntil() {
    return usedUntil;
  }
}
