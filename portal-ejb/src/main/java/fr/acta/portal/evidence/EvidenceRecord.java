package fr.acta.portal.evidence;

import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;

/** Writes and reads the record inside the boundary call that acts. */
@Dependent
public class EvidenceRecord {
  private static final SecureRandom RANDOM = new SecureRandom();
  // One round trip for the three rows; an insert needs no right to read them back.
  private static final String APPEND =
      "with tenant as (select cast(? as uuid) as tenant_id, cast(? as uuid) as id),"
          + " entry as (insert into portal.evidence_entry"
          + " (tenant_id, id, at, actor, account_id, act, object_id, person_id, payload_hash)"
          + " select tenant_id, id, ?, ?, cast(nullif(?, '') as uuid), ?, cast(? as uuid), cast(nullif(?, '') as uuid), ? from tenant),"
          + " payload as (insert into portal.evidence_payload (tenant_id, entry_id, salt, payload) select tenant_id, id, ?, ? from tenant)"
          + " insert into portal.evidence_unsealed (tenant_id, entry_id) select tenant_id, id from tenant";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private Clock clock;

  /**
   * An act on something of the scope's tenant; {@code person} is whom it concerns, or null. The
   * payload may be personal.
   */
  public void write(Act act, UUID object, UUID person, Map<String, ?> payload) {
    write(scope.tenant(), act, object, person, payload);
  }

  public void write(UUID tenant, Act act, UUID object, UUID person, Map<String, ?> payload) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    String json = Json.createObjectBuilder(Map.copyOf(payload)).build().toString();
    em.createNativeQuery(APPEND)
        .setParameter(1, tenant.toString())
        .setParameter(2, TenantEntity.newId().toString())
        .setParameter(3, Timestamp.from(clock.instant()))
        .setParameter(4, scope.audience().name())
        .setParameter(5, text(scope.account()))
        .setParameter(6, act.name())
        .setParameter(7, object.toString())
        .setParameter(8, text(person))
        .setParameter(9, saltedHash(salt, json))
        .setParameter(10, salt)
        .setParameter(11, json)
        .executeUpdate();
  }

  /** The acts on any of these objects that the caller may see, oldest first. */
  public List<EvidenceEntry> of(UUID tenant, List<UUID> objects) {
    return em.createQuery(
            "select e from EvidenceEntry e where e.tenantId = :tenant and e.objectId in :objects order by e.at, e.id",
            EvidenceEntry.class)
        .setParameter("tenant", tenant)
        .setParameter("objects", objects)
        .getResultList();
  }

  private static String text(UUID id) {
    return id == null ? "" : id.toString();
  }

  private static byte[] saltedHash(byte[] salt, String json) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    digest.update(salt);
    return digest.digest(json.getBytes(StandardCharsets.UTF_8));
  }
}
