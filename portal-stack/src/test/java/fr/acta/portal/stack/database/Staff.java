package fr.acta.portal.stack.database;

import static fr.acta.portal.stack.TestDatabase.ask;

import fr.acta.portal.notice.NoticeItem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Many people of one client, and a notice of which they are to be informed. */
final class Staff {
  private final Connection owner;
  private final Twins.Twin here;

  Staff(Connection owner, Twins.Twin here) {
    this.owner = owner;
    this.here = here;
  }

  /** The notice of e-learning in force, and nobody yet to inform. */
  Staff withNotice() throws SQLException {
    UUID notice = UUID.randomUUID();
    ask(
        owner,
        "insert into portal.notice_version (tenant_id, id, subscription_id, number, state, published_at, published_by, version)"
            + " values (?, ?, ?, 1, 'PUBLISHED', '2026-04-02 10:00+02', ?, 0)",
        here.tenant(),
        notice,
        here.subscription(),
        here.hr());
    for (NoticeItem item : NoticeItem.values())
      for (String language : List.of("fr", "en"))
        ask(
            owner,
            "insert into portal.notice_text (tenant_id, notice_id, item, language, text) values (?, ?, ?, ?, ?)",
            here.tenant(),
            notice,
            item.name(),
            language,
            "Whole " + item);
    ask(
        owner,
        "update portal.subscription set required_notice = 1 where id = ?",
        here.subscription());
    ask(owner, "update portal.person set contract_end = '2020-01-01' where id = ?", here.person());
    return this;
  }

  /**
   * @param site null for none
   * @param mailed whether each has an address of her own
   */
  void join(int people, String site, boolean mailed, String recordedAt) throws SQLException {
    ask(
        owner,
        "insert into portal.person (tenant_id, id, employee_number, last_name, first_name, work_email, establishment, quarantined_until, import_id, recorded_at, version)"
            + " select cast(? as uuid), gen_random_uuid(), n, 'Nom ' || n, 'Prénom', case when ? then 'p' || n || '@example.org' end, ?, '2026-05-10', ?, cast(? as timestamptz), 0"
            + " from (select coalesce((select count(*) from portal.person where tenant_id = cast(? as uuid)), 0) + g as n from generate_series(1, ?) g) as numbered",
        here.tenant(),
        mailed,
        site,
        here.importId(),
        recordedAt,
        here.tenant(),
        people);
  }

  long count(String question) throws SQLException {
    return Long.parseLong(ask(owner, question, here.tenant()).get(0));
  }
}
