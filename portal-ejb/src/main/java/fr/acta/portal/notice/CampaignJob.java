package fr.acta.portal.notice;

import fr.acta.portal.account.Invitation;
import fr.acta.portal.account.Invitation.Channel;
import fr.acta.portal.account.Invitations;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.mail.MailTemplate;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.Tenant;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Mails the people of running campaigns, two hundred in a transaction. A row is claimed, so a node
 * that dies leaves it to another, and nobody is mailed twice.
 */
@Stateless
@TenantScoped(Audience.JOB)
public class CampaignJob {
  private static final int AT_ONCE = 200;
  // More than that wait in the list, where HR can still stop them.
  private static final int AHEAD = 400;

  private static final String WAITING =
      "select count(*) from (select from portal.mail where tenant_id = portal.tenant() and state = 'QUEUED' and bulk limit ?) w";
  private static final String CLAIM =
      "select q.campaign_id, q.person_id, s.service || coalesce('.' || v.group_id, ''), c.notice_version from portal.campaign_person q"
          + " join portal.information_campaign c on c.tenant_id = q.tenant_id and c.id = q.campaign_id"
          + " join portal.subscription s on s.tenant_id = q.tenant_id and s.id = q.subscription_id"
          + " join portal.notice_version v on v.tenant_id = c.tenant_id and v.subscription_id = c.subscription_id and v.number = c.notice_version"
          + " where q.tenant_id = portal.tenant() and q.state = 'DUE' order by c.started_at, q.campaign_id, q.person_id"
          + " limit ? for update of q skip locked";
  // What happened since she was listed counts: who needs no mail any more gets none.
  private static final String STILL =
      "select person_id, way from portal.information_of_staff(?) where subscription_id = cast(? as uuid)"
          + " and group_id is not distinct from cast(nullif(?, '') as uuid) and person_id = any(cast(? as uuid[]))"
          + " and state = 'INVITED' and since is null and way <> 'SLIP'";
  private static final String MARK =
      "update portal.campaign_person set state = ?, mail_id = cast(nullif(?, '') as uuid)"
          + " where tenant_id = portal.tenant() and campaign_id = cast(? as uuid) and person_id = cast(? as uuid)";

  @PersistenceContext private EntityManager em;
  @Inject private StaffInformation information;
  @Inject private NoticeMails mails;
  @Inject private Invitations invitations;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  @SuppressWarnings("unchecked")
  public List<UUID> tenantsWithCampaign() {
    return em.createNativeQuery("select portal.tenants_with_campaign()").getResultList();
  }

  /**
   * @return how many people's turn came; none when nobody is left, or enough mails wait
   */
  @SuppressWarnings("unchecked")
  public int send(@Tenant UUID tenant) {
    if (waiting() >= AHEAD) return 0;
    List<Object[]> claimed = em.createNativeQuery(CLAIM).setParameter(1, AT_ONCE).getResultList();
    claimed.stream()
        .collect(Collectors.groupingBy(row -> (String) row[2]))
        .forEach((duty, rows) -> send(information.duty(duty), rows));
    return claimed.size();
  }

  private int waiting() {
    Object count = em.createNativeQuery(WAITING).setParameter(1, AHEAD).getSingleResult();
    return ((Number) count).intValue();
  }

  private void send(Optional<Duty> inForce, List<Object[]> rows) {
    Map<UUID, Way> ways = inForce.map(duty -> stillToMail(duty, rows)).orElse(Map.of());
    String text = ways.isEmpty() ? null : mails.text(inForce.get());
    for (Object[] row : rows) {
      UUID person = (UUID) row[1];
      Way way = ways.get(person);
      if (way == null) mark(row, "LEFT_OUT", null);
      else mark(row, "MAILED", mail(inForce.get(), person, way, text));
    }
  }

  /** Nobody where a later version changed something of substance: HR starts anew. */
  @SuppressWarnings("unchecked")
  private Map<UUID, Way> stillToMail(Duty duty, List<Object[]> rows) {
    String people =
        rows.stream()
            .filter(row -> ((Number) row[3]).intValue() >= duty.required())
            .map(row -> row[1].toString())
            .collect(Collectors.joining(",", "{", "}"));
    List<Object[]> found =
        em.createNativeQuery(STILL)
            .setParameter(1, Timestamp.from(clock.instant()))
            .setParameter(2, duty.subscription().toString())
            .setParameter(3, duty.groupOrEmpty())
            .setParameter(4, people)
            .getResultList();
    return found.stream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> Way.valueOf((String) row[1])));
  }

  private UUID mail(Duty duty, UUID person, Way way, String text) {
    boolean known = way == Way.ACCOUNT;
    Map<String, ?> more =
        known
            ? Map.of()
            : Map.of(
                "code", invitations.invitePerson(person, Channel.EMAIL).printed(),
                "days", Invitation.PERSON_LIFE.toDays());
    UUID mail =
        mails.send(
            duty,
            person,
            known ? MailTemplate.NOTICE_TO_READ : MailTemplate.PERSON_INVITATION,
            text,
            more);
    evidence.write(
        Act.PERSON_INVITED,
        duty.notice(),
        person,
        Map.of(
            "service", duty.service(),
            "notice", duty.number(),
            "channel", known ? "ACCOUNT" : "EMAIL"));
    return mail;
  }

  private void mark(Object[] row, String state, UUID mail) {
    em.createNativeQuery(MARK)
        .setParameter(1, state)
        .setParameter(2, mail == null ? "" : mail.toString())
        .setParameter(3, row[0].toString())
        .setParameter(4, row[1].toString())
        .executeUpdate();
  }
}
