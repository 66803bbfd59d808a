package fr.acta.portal.answer;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.file.Files;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Builds packs and destroys them after their term. Whoever builds holds the pack's row: one that is
 * begun and held by nobody lost its node, and is begun again.
 */
@Stateless
@TenantScoped(Audience.JOB)
public class PackJob {
  /** From beginning it to holding it takes a node no time. */
  static final Duration LOST = Duration.ofMinutes(1);

  private static final int AT_ONCE = 20;
  private static final String NEXT =
      "select id from portal.access_pack where tenant_id = portal.tenant() and expires_at is null"
          + " and (state = 'WANTED' or state = 'BUILDING' and claimed_at <= ?) order by wanted_at limit 1 for update skip locked";
  private static final String HOLD =
      "select id from portal.access_pack where tenant_id = portal.tenant() and id = cast(? as uuid) and state = 'BUILDING'"
          + " and expires_at is null for update skip locked";
  private static final String OVER =
      "select id from portal.access_pack where tenant_id = portal.tenant() and state <> 'DESTROYED' and expires_at <= ?"
          + " order by expires_at limit ? for update skip locked";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private PackBuilder builder;
  @Inject private Files files;
  @Inject private EvidenceRecord evidence;

  @SuppressWarnings("unchecked")
  public List<UUID> tenantsWithPack() {
    return em.createNativeQuery("select portal.tenants_with_pack(?)")
        .setParameter(1, Timestamp.from(clock.instant()))
        .getResultList();
  }

  /** Claims one, for everybody to see; empty when there is none to build. */
  public Optional<UUID> begin(@Tenant UUID tenant) {
    Instant now = clock.instant();
    List<?> next =
        em.createNativeQuery(NEXT).setParameter(1, Timestamp.from(now.minus(LOST))).getResultList();
    if (next.isEmpty()) return Optional.empty();
    AccessPack pack = em.find(AccessPack.class, next.get(0));
    if (pack.begin(now)) return Optional.of(pack.id());
    evidence.write(Act.PACK_FAILED, pack.id(), pack.personId(), Map.of());
    return Optional.empty();
  }

  /**
   * Builds it whole, or leaves nothing of it.
   *
   * @return false when another node is at it, or was
   */
  public boolean build(@Tenant UUID tenant, UUID id) {
    if (em.createNativeQuery(HOLD).setParameter(1, id.toString()).getResultList().isEmpty())
      return false;
    builder.build(em.find(AccessPack.class, id));
    return true;
  }

  /**
   * @return how many were destroyed; none when there is nothing left
   */
  public int destroy(@Tenant UUID tenant) {
    List<?> over =
        em.createNativeQuery(OVER)
            .setParameter(1, Timestamp.from(clock.instant()))
            .setParameter(2, AT_ONCE)
            .getResultList();
    for (Object id : over) destroy(em.find(AccessPack.class, id));
    return over.size();
  }

  private void destroy(AccessPack pack) {
    Stream.of(pack.fileId(), pack.sampleId())
        .filter(Objects::nonNull)
        .forEach(file -> files.erase(files.find(pack.tenantId(), file), pack.personId()));
    pack.destroy(clock.instant());
    evidence.write(
        Act.PACK_DESTROYED,
        pack.ticketId(),
        pack.personId(),
        Map.of("downloads", pack.downloads()));
  }
}
