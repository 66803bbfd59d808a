package fr.acta.portal.answer;

import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One value that a pack leaves out for the rights of others, with the reason (art. 15(4)). */
@Entity
@Table(name = "access_pack_redaction", schema = "portal")
public class Redaction {
  static final int LONGEST = 500;

  @Id private UUID id;

  @Column(name = "tenant_id")
  private UUID tenantId;

  @Column(name = "pack_id")
  private UUID packId;

  @Column(name = "table_name")
  private String table;

  @Column(name = "column_name")
  private String column;

  @Column(name = "row_key")
  private String key;

  private String reason;

  @Column(name = "redacted_at")
  private Instant at;

  @Column(name = "redacted_by")
  private UUID by;

  protected Redaction() {}

  Redaction(AccessPack pack, Place place, String reason, UUID by, Instant now) {
    if (reason == null || reason.isBlank()) throw new RuleBroken("answer.redactionReason");
    if (reason.length() > LONGEST) throw new RuleBroken("ticket.tooLong", LONGEST);
    this.id = TenantEntity.newId();
    this.tenantId = pack.tenantId();
    this.packId = pack.id();
    this.table = place.table();
    this.column = place.column();
    this.key = place.key();
    this.reason = reason.strip();
    this.by = by;
    this.at = now;
  }

  /** Which value of which row; the key says nothing about the row by itself. */
  public record Place(String table, String column, String key) {}

  Place place() {
    return new Place(table, column, key);
  }

  UUID id() {
    return id;
  }

  String reason() {
    return reason;
  }
}
