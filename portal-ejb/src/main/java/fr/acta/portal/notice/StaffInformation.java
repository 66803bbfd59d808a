package fr.acta.portal.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is informed of what, read from the facts: proofs, invitations, accounts and campaigns. */
@Dependent
class StaffInformation {
  // A later version that changed nothing of substance is what people read; the one required stays.
  private static final String DUTY =
      "select s.id, s.service, s.required_notice, n.number, n.id from portal.subscription s join lateral (select v.id, v.number from portal.notice_version v"
          + " where v.tenant_id = s.tenant_id and v.subscription_id = s.id and v.state = 'PUBLISHED' order by v.number desc limit 1) n"
          + " on n.number >= s.required_notice where s.service = ?";

  // Parameters: the subscription, the version in force, now.
  private static final String STAFF =
      "with duty as (select cast(? as uuid) as subscription_id, cast(? as int) as required, cast(? as timestamptz) as now),"
          + " campaign as (select max(c.started_at) as started_at from duty d join portal.information_campaign c"
          + " on c.subscription_id = d.subscription_id and c.notice_version >= d.required),"
          + " staff as (select p.id, p.last_name, p.first_name, p.employee_number as number, p.establishment,"
          + " p.first_name || ' ' || coalesce(p.usage_name, p.last_name) as name,"
          + " case when b.account_id is not null then 'ACCOUNT' when x.came_back_at is not null then 'SLIP' when p.work_email is not null and not p.shared_email then 'MAIL' else 'SLIP' end as way,"
          + " case when i.acknowledged_at is not null then 'ACKNOWLEDGED' when i.id is not null then 'INFORMED'"
          + " when x.came_back_at is not null and coalesce(v.created_at, '-infinity') <= x.came_back_at then 'FAILED'"
          + " when v.created_at is not null or (b.account_id is not null and k.started_at is not null) then 'INVITED' else 'TO_INFORM' end as state,"
          + " coalesce(i.acknowledged_at, i.informed_at, v.created_at, case when b.account_id is not null then k.started_at end) as since"
          + " from duty d cross join campaign k cross join portal.person p"
          + " left join portal.person_account b on b.tenant_id = p.tenant_id and b.person_id = p.id"
          + " left join lateral (select r.id, r.informed_at, r.acknowledged_at from portal.proof_of_information r"
          + " where r.tenant_id = p.tenant_id and r.subscription_id = d.subscription_id and r.person_id = p.id and r.notice_version >= d.required and r.revoked_at is null"
          + " order by r.notice_version desc limit 1) i on true"
          + " left join lateral (select max(w.created_at) as created_at from portal.invitation w where w.tenant_id = p.tenant_id and w.person_id = p.id"
          + " and w.used_at is null and w.revoked_at is null and w.expires_at > d.now) v on true"
          + " left join lateral (select z.came_back_at from portal.notice_mail z where z.tenant_id = p.tenant_id and z.subscription_id = d.subscription_id"
          + " and z.person_id = p.id and z.notice_version >= d.required order by z.queued_at desc limit 1) x on true"
          + " where p.contract_end is null or p.contract_end >= portal.today()) ";
  private static final String FIGURES =
      STAFF
          + "select count(*), count(*) filter (where state in ('TO_INFORM', 'FAILED')), count(*) filter (where state = 'INVITED'),"
          + " count(*) filter (where state in ('INFORMED', 'ACKNOWLEDGED')), count(*) filter (where state = 'ACKNOWLEDGED'),"
          + " count(*) filter (where state = 'TO_INFORM' and way <> 'SLIP'), count(*) filter (where state in ('TO_INFORM', 'FAILED') and way = 'SLIP'),"
          + " count(*) filter (where state = 'INVITED' and way = 'SLIP') from staff";
  private static final String LIST =
      STAFF
          + "select id, name, number, way, state, since from staff where (? = '' or state = ?) and (? = '' or"
          + " (last_name, first_name, id) > (select q.last_name, q.first_name, q.id from portal.person q where q.id = cast(nullif(?, '') as uuid)))"
          + " order by last_name, first_name, id limit ?";
  private static final String TO_REACH =
      STAFF
          + "select id, name, number, way, state, since from staff where state in ('TO_INFORM', 'INVITED', 'FAILED')"
          + " and (? = '' or establishment = ?) order by last_name, first_name, id";
  private static final String SITES =
      "select distinct p.establishment from portal.person p where p.tenant_id = portal.tenant() and p.establishment is not null"
          + " and (p.contract_end is null or p.contract_end >= portal.today()) order by 1";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /** Empty while no notice of this service is published, or the client does not use it. */
  Optional<Duty> duty(String service) {
    List<?> rows = em.createNativeQuery(DUTY).setParameter(1, service).getResultList();
    return rows.stream().map(r -> (Object[]) r).map(Duty::new).findFirst();
  }

  CampaignFigures figures(Duty duty) {
    return new CampaignFigures(duty, (Object[]) about(FIGURES, duty).getSingleResult());
  }

  /**
   * One page in the order of names; {@code after} is the last person of the page before, or null.
   */
  List<InformedPerson> page(Duty duty, InformedState state, UUID after) {
    String wanted = state == null ? "" : state.name();
    String from = after == null ? "" : after.toString();
    return people(
        about(LIST, duty)
            .setParameter(4, wanted)
            .setParameter(5, wanted)
            .setParameter(6, from)
            .setParameter(7, from)
            .setParameter(8, InformationCampaigns.PAGE));
  }

  /** Everybody who is not informed yet, invited or not. */
  List<InformedPerson> toReach(Duty duty) {
    return toReach(duty, null);
  }

  /**
   * @param site null for all
   */
  List<InformedPerson> toReach(Duty duty, String site) {
    String wanted = site == null ? "" : site;
    return people(about(TO_REACH, duty).setParameter(4, wanted).setParameter(5, wanted));
  }

  @SuppressWarnings("unchecked")
  List<String> sites() {
    return em.createNativeQuery(SITES).getResultList();
  }

  private Query about(String statement, Duty duty) {
    return em.createNativeQuery(statement)
        .setParameter(1, duty.subscription().toString())
        .setParameter(2, duty.required())
        .setParameter(3, Timestamp.from(clock.instant()));
  }

  @SuppressWarnings("unchecked")
  private static List<InformedPerson> people(Query query) {
    List<Object[]> rows = query.getResultList();
    return rows.stream()
        .map(
            r ->
                new InformedPerson(
                    (UUID) r[0],
                    (String) r[1],
                    (String) r[2],
                    Way.valueOf((String) r[3]),
                    InformedState.valueOf((String) r[4]),
                    r[5] == null ? null : ((Timestamp) r[5]).toInstant()))
        .toList();
  }
}
