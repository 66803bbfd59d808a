package fr.acta.portal.notice;

import fr.acta.portal.client.Subscription.OperatorRole;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

/**
 * The notice that a poster's code leads to. Whoever reads it here proves nothing: nobody knows who
 * it was.
 */
@Stateless
@TenantScoped(Audience.PUBLIC)
public class PublicNotices {
  private static final String POSTED =
      "select organisation, service, operator_role, number, published_at, group_fr, group_en, item, language, text"
          + " from portal.posted_notice(cast(? as uuid), cast(nullif(?, '') as uuid))";

  @PersistenceContext private EntityManager em;

  /**
   * @param subscription the service of a client; the version in force is shown
   * @param group null for the notice for all
   * @throws AccessDenied where no notice is in force
   */
  @SuppressWarnings("unchecked")
  public PostedNotice inForce(UUID subscription, UUID group) {
    List<Object[]> rows =
        em.createNativeQuery(POSTED)
            .setParameter(1, subscription.toString())
            .setParameter(2, group == null ? "" : group.toString())
            .getResultList();
    if (rows.isEmpty()) throw new AccessDenied(Audience.PUBLIC);
    Object[] first = rows.get(0);
    NoticeTexts.Held texts = new NoticeTexts.Held();
    rows.forEach(r -> texts.put(NoticeItem.valueOf((String) r[7]), (String) r[8], (String) r[9]));
    NoticeLaw law = NoticeLaw.of(OperatorRole.valueOf((String) first[2]));
    return new PostedNotice(
        (String) first[0],
        (String) first[1],
        ((Number) first[3]).intValue(),
        ((Timestamp) first[4]).toInstant(),
        new ForGroup((String) first[5], (String) first[6]),
        NoticeSheet.sections(texts, law));
  }
}
