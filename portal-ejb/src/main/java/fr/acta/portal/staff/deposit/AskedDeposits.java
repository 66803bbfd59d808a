package fr.acta.portal.staff.deposit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Asks for a list in place of one that came by mail, and tells how far that is. */
@Dependent
public class AskedDeposits {
  private static final String STATES =
      "select d.id, bool_or(d.opened_at is not null), bool_or(d.done_at is not null) from portal.deposit d"
          + " where d.id in (select cast(x as uuid) from unnest(string_to_array(?, ',')) x) group by d.id";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /**
   * @param mail whose id the link names
   * @return how many clients the sender administers; 0 for anybody else
   */
  public int ask(UUID mail, String sender) {
    return (int)
        em.createNativeQuery("select portal.ask_deposit(cast(? as uuid), ?, ?)")
            .setParameter(1, mail.toString())
            .setParameter(2, sender)
            .setParameter(3, Timestamp.from(clock.instant()))
            .getSingleResult();
  }

  /** Of the mails for which one was asked; with several clients the furthest. */
  @SuppressWarnings("unchecked")
  public Map<UUID, DepositState> states(Collection<UUID> mails) {
    String ids = mails.stream().map(UUID::toString).collect(Collectors.joining(","));
    List<Object[]> rows = em.createNativeQuery(STATES).setParameter(1, ids).getResultList();
    return rows.stream().collect(Collectors.toMap(r -> (UUID) r[0], AskedDeposits::state));
  }

  private static DepositState state(Object[] row) {
    if ((boolean) row[2]) return DepositState.DONE;
    return (boolean) row[1] ? DepositState.OPENED : DepositState.WAITING;
  }
}
