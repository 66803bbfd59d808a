package fr.acta.portal.mail;

import fr.acta.portal.suppression.Suppressions;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** The outbox as its job sees it: which tenants have mail due, a claim, and what became of each. */
@Stateless
@TenantScoped(Audience.JOB)
public class OutboxJob {
  // What she gave herself first, then her account's, then her work address if it is hers alone.
  private static final String ADDRESS =
      "select coalesce(d.email, a.email, case when not p.shared_email then p.work_email end)"
          + " from portal.person p left join portal.contact_details d on d.tenant_id = p.tenant_id and d.person_id = p.id"
          + " left join portal.person_account b on b.tenant_id = p.tenant_id and b.person_id = p.id"
          + " left join portal.account a on a.id = b.account_id where p.tenant_id = portal.tenant() and p.id = cast(? as uuid)";
  private static final String CLAIM =
      "select * from portal.mail where tenant_id = portal.tenant() and state = 'QUEUED' and next_at <= ?"
          + " order by bulk, next_at limit 20 for update skip locked";

  @PersistenceContext private EntityManager em;
  @Inject private Suppressions suppressions;
  @Inject private Clock clock;

  @SuppressWarnings("unchecked")
  public List<UUID> tenantsWithMail() {
    return em.createNativeQuery("select portal.tenants_with_mail(?)")
        .setParameter(1, Timestamp.from(clock.instant()))
        .getResultList();
  }

  @SuppressWarnings("unchecked")
  public List<DueMail> claim(@Tenant UUID tenant) {
    Instant now = clock.instant();
    List<Mail> due =
        em.createNativeQuery(CLAIM, Mail.class)
            .setParameter(1, Timestamp.from(now))
            .getResultList();
    List<DueMail> claimed = new ArrayList<>();
    for (Mail mail : due) {
      String address = addressOf(mail);
      if (isOpposed(mail, address)) {
        mail.suppressed();
        continue;
      }
      mail.claim(now);
      claimed.add(new DueMail(mail.id(), address, mail.subject(), mail.body()));
    }
    return claimed;
  }

  /** Asked at the last moment: an objection made since it was queued holds too. */
  private boolean isOpposed(Mail mail, String address) {
    return mail.isProspecting()
        && suppressions.blocks(mail.personId(), Collections.singleton(address));
  }

  public void sent(@Tenant UUID tenant, UUID mail) {
    em.find(Mail.class, mail).sent(clock.instant());
  }

  public void failed(@Tenant UUID tenant, UUID mail) {
    em.find(Mail.class, mail).failed(clock.instant());
  }

  /** Claimed, and not tried before the turn was over. */
  public void release(@Tenant UUID tenant, List<UUID> mails) {
    mails.forEach(mail -> em.find(Mail.class, mail).release(clock.instant()));
  }

  public void withoutAddress(@Tenant UUID tenant, UUID mail) {
    em.find(Mail.class, mail).withoutAddress();
  }

  public void refused(@Tenant UUID tenant, UUID mail) {
    em.find(Mail.class, mail).refused();
  }

  private String addressOf(Mail mail) {
    if (mail.address() != null) return mail.address();
    List<?> found =
        em.createNativeQuery(ADDRESS).setParameter(1, mail.personId().toString()).getResultList();
    return found.isEmpty() ? null : (String) found.get(0);
  }
}
