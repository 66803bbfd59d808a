package fr.acta.portal.answer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What has to be known before the rows of a pack are read. */
@Dependent
class PackReading {
  private static final String NAMES = "select * from portal.pack_names(cast(? as uuid))";
  private static final String PEOPLE =
      "select first_name, last_name from portal.pack_full_names(cast(? as uuid))";

  @PersistenceContext private EntityManager em;
  @Inject private PackRows rows;

  @SuppressWarnings("unchecked")
  PackContent of(AccessPack pack) {
    List<String> names =
        em.createNativeQuery(NAMES).setParameter(1, pack.id().toString()).getResultList();
    List<Object[]> people =
        em.createNativeQuery(PEOPLE).setParameter(1, pack.id().toString()).getResultList();
    Map<Redaction.Place, String> withheld = new HashMap<>();
    redactions(pack.tenantId(), pack.id()).forEach(r -> withheld.put(r.place(), r.reason()));
    OtherNames others =
        new OtherNames(
            names,
            people.stream()
                .map(p -> new OtherNames.FullName((String) p[0], (String) p[1]))
                .toList());
    return new PackContent(pack, rows, others, withheld);
  }

  /** In the order in which they were made. */
  List<Redaction> redactions(UUID tenant, UUID pack) {
    return em.createQuery(
            "select r from Redaction r where r.tenantId = :tenant and r.packId = :pack order by r.id",
            Redaction.class)
        .setParameter("tenant", tenant)
        .setParameter("pack", pack)
        .getResultList();
  }
}
