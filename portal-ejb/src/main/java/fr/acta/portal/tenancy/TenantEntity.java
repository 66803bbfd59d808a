package fr.acta.portal.tenancy;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;

/**
 * A row of one tenant. The key in the database is tenant and id; JPA finds by id, and row-level
 * security by tenant.
 */
@MappedSuperclass
public abstract class TenantEntity {
  // UUID version 7: in order of time, so that an index grows at its end.
  private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

  @Id private UUID id;

  @Column(name = "tenant_id", updatable = false)
  private UUID tenantId;

  /** Always there: without it an update of a row that the policy hides is silence. */
  @Version private int version;

  protected TenantEntity() {}

  protected TenantEntity(UUID tenantId) {
    this(tenantId, newId());
  }

  protected TenantEntity(UUID tenantId, UUID id) {
    this.tenantId = tenantId;
    this.id = id;
  }

  public static UUID newId() {
    return IDS.generate();
  }

  public UUID id() {
    return id;
  }

  public UUID tenantId() {
    return tenantId;
  }

  public int version() {
    return version;
  }
}
