package fr.acta.portal.answer;

import fr.acta.portal.outside.OutsideLine;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was searched for a pack, when, and what was found; nothing found is an answer too. */
@Dependent
class SearchLog {
  /**
   * @param place TABLE, FILES, MAILBOX or OUTSIDE
   * @param name the table, or the system outside the portal; the others name themselves
   * @param at when it was searched; of a system, when it answered
   */
  record Line(String place, String name, long found, Instant at) {}

  private static final String FORGET =
      "delete from portal.access_pack_search where tenant_id = cast(? as uuid) and pack_id = cast(? as uuid)";
  private static final String ADD =
      "insert into portal.access_pack_search (tenant_id, pack_id, number, place, name, found, searched_at)"
          + " values (cast(? as uuid), cast(? as uuid), ?, ?, ?, ?, ?)";
  private static final String READ =
      "select place, name, found, searched_at from portal.access_pack_search where tenant_id = cast(? as uuid) and pack_id = cast(? as uuid) order by number";

  /** Mails that arrive are rows of this table; the mailbox itself keeps none. */
  private static final String RECEIVED = "received_mail";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  private int number;

  void write(AccessPack pack, PackContent content, List<OutsideLine> asked) {
    em.createNativeQuery(FORGET)
        .setParameter(1, pack.tenantId().toString())
        .setParameter(2, pack.id().toString())
        .executeUpdate();
    number = 0;
    for (PackedTable table : content.tables()) {
      String place = table.name().equals(RECEIVED) ? "MAILBOX" : "TABLE";
      add(pack, place, table.name(), content.sample().count(table.name()));
      if (table.name().equals(PackFiles.TABLE))
        add(pack, "FILES", PackFiles.TABLE, content.sample().files().size());
    }
    for (OutsideLine one : asked)
      if (one.isEnded())
        add(
            pack,
            "OUTSIDE",
            one.getSystem(),
            one.getHow().equals("FOUND") ? 1 : 0,
            one.getEndedAt());
  }

  private void add(AccessPack pack, String place, String name, long found) {
    add(pack, place, name, found, clock.instant());
  }

  private void add(AccessPack pack, String place, String name, long found, Instant at) {
    em.createNativeQuery(ADD)
        .setParameter(1, pack.tenantId().toString())
        .setParameter(2, pack.id().toString())
        .setParameter(3, ++number)
        .setParameter(4, place)
        .setParameter(5, name)
        .setParameter(6, found)
        .setParameter(7, Timestamp.from(at))
        .executeUpdate();
  }

  @SuppressWarnings("unchecked")
  List<Line> of(UUID tenant, UUID pack) {
    List<Object[]> lines =
        em.createNativeQuery(READ)
            .setParameter(1, tenant.toString())
            .setParameter(2, pack.toString())
            .getResultList();
    return lines.stream()
        .map(
            l ->
                new Line(
                    (String) l[0],
                    (String) l[1],
                    ((Number) l[2]).longValue(),
                    ((Timestamp) l[3]).toInstant()))
        .toList();
  }
}
