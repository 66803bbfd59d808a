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

/** Who is informed of what, as the database reads it from the facts. */
@Dependent
class StaffInformation {
  // A later version that changed nothing of substance is what people read; the one required stays.
  private static final String DUTY =
      "select s.id, s.service, w.id, w.required, n.number, n.id from portal.subscription s cross join lateral ("
          + " select null::uuid as id, s.required_notice as required where ?2 = '' union all"
          + " select g.id, (select max(m.number) from portal.notice_version m where m.tenant_id = s.tenant_id and m.subscription_id = s.id"
          + " and m.group_id = g.id and m.state = 'PUBLISHED' and m.material) from portal.notice_group g"
          + " where g.tenant_id = s.tenant_id and g.id::text = ?2 and g.ended_at is null) w"
          + " join lateral (select v.id, v.number from portal.notice_version v where v.tenant_id = s.tenant_id and v.subscription_id = s.id"
          + " and v.group_id is not distinct from w.id and v.state = 'PUBLISHED' order by v.number desc limit 1) n"
          + " on n.number >= w.required where s.service = ?1";

  // Parameters: now, the subscription, the group or nothing, twice the site or nothing.
  private static final String STAFF =
      " from portal.information_of_staff(?) where subscription_id = cast(? as uuid) and group_id is not distinct from cast(nullif(?, '') as uuid)"
          + " and (? = '' or establishment = ?)";
  private static final String GROUPS =
      "select i.group_id, g.name_fr, g.name_en, count(*) filter (where i.state in ('TO_INFORM', 'INVITED', 'FAILED'))"
          + " from portal.information_of_staff(?) i left join portal.notice_group g on g.id = i.group_id"
          + " where i.subscription_id = cast(? as uuid) group by i.group_id, g.name_fr, g.name_en, g.number order by g.number nulls first";
  private static final String FIGURES =
      "select count(*), count(*) filter (where state in ('TO_INFORM', 'FAILED')), count(*) filter (where state = 'INVITED'),"
          + " count(*) filter (where state in ('INFORMED', 'ACKNOWLEDGED')), count(*) filter (where state = 'ACKNOWLEDGED'),"
          + " count(*) filter (where state = 'TO_INFORM' and way <> 'SLIP'), count(*) filter (where state in ('TO_INFORM', 'FAILED') and way = 'SLIP'),"
          + " count(*) filter (where state = 'INVITED' and way = 'SLIP')"
          + STAFF;
  private static final String PERSON = "select person_id, name, number, way, state, since" + STAFF;
  private static final String LIST =
      PERSON
          + " and (? = '' or state = ?) and (? = '' or"
          + " (last_name, first_name, person_id) > (select q.last_name, q.first_name, q.id from portal.person q where q.id = cast(nullif(?, '') as uuid)))"
          + " order by last_name, first_name, person_id limit ?";
  private static final String TO_REACH =
      PERSON
          + " and state in ('TO_INFORM', 'INVITED', 'FAILED') order by last_name, first_name, person_id";
  private static final String NAMED =
      PERSON
          + " and state in ('TO_INFORM', 'INVITED', 'FAILED') and (? = '' or position(portal.plain(?) in portal.plain(first_name || ' ' || last_name || ' ' || name || ' ' || number)) > 0)"
          + " and (? = '' or (last_name, first_name, person_id) > (select q.last_name, q.first_name, q.id from portal.person q where q.id = cast(nullif(?, '') as uuid)))"
          + " order by last_name, first_name, person_id limit ?";
  private static final String TO_TELL =
      "select count(*), count(*) filter (where state = 'INVITED' and way = 'SLIP')"
          + STAFF
          + " and state in ('TO_INFORM', 'INVITED', 'FAILED')";
  private static final String SITES =
      "select distinct p.establishment from portal.person p where p.tenant_id = portal.tenant() and p.establishment is not null"
          + " and (p.contract_end is null or p.contract_end >= portal.today()) order by 1";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /**
   * Empty while no such notice is published, or the client does not use the service.
   *
   * @param key of a {@link Duty}
   */
  Optional<Duty> duty(String key) {
    List<?> rows =
        em.createNativeQuery(DUTY)
            .setParameter(1, Duty.service(key))
            .setParameter(2, Duty.group(key))
            .getResultList();
    return rows.stream().map(r -> (Object[]) r).map(Duty::new).findFirst();
  }

  /**
   * @param site null for all, as everywhere here
   */
  CampaignFigures figures(Duty duty, String site) {
    return new CampaignFigures(duty, (Object[]) about(FIGURES, duty, site).getSingleResult());
  }

  /**
   * One page in the order of names; {@code after} is the last person of the page before, or null.
   */
  List<InformedPerson> page(Duty duty, String site, InformedState state, UUID after) {
    String wanted = state == null ? "" : state.name();
    String from = after == null ? "" : after.toString();
    return people(
        about(LIST, duty, site)
            .setParameter(6, wanted)
            .setParameter(7, wanted)
            .setParameter(8, from)
            .setParameter(9, from)
            .setParameter(10, InformationCampaigns.PAGE));
  }

  /** Everybody who is not informed yet, invited or not. */
  List<InformedPerson> toReach(Duty duty, String site) {
    return people(about(TO_REACH, duty, site));
  }

  /** One page of them, of one name or number if any is typed. */
  List<InformedPerson> toReach(Duty duty, String site, String typed, UUID after) {
    String words = typed == null ? "" : typed.strip();
    String from = after == null ? "" : after.toString();
    return people(
        about(NAMED, duty, site)
            .setParameter(6, words)
            .setParameter(7, words)
            .setParameter(8, from)
            .setParameter(9, from)
            .setParameter(10, InformationCampaigns.PAGE));
  }

  /** Everybody without a group first; one line where no group has a notice of its own. */
  @SuppressWarnings("unchecked")
  List<GroupToTell> groups(Duty duty) {
    List<Object[]> rows =
        em.createNativeQuery(GROUPS)
            .setParameter(1, Timestamp.from(clock.instant()))
            .setParameter(2, duty.subscription().toString())
            .getResultList();
    return rows.stream().map(row -> new GroupToTell(duty.service(), row)).toList();
  }

  LeftToTell left(Duty duty, String site) {
    return new LeftToTell((Object[]) about(TO_TELL, duty, site).getSingleResult());
  }

  @SuppressWarnings("unchecked")
  List<String> sites() {
    return em.createNativeQuery(SITES).getResultList();
  }

  private Query about(String statement, Duty duty, String site) {
    String wanted = site == null ? "" : site;
    return em.createNativeQuery(statement)
        .setParameter(1, Timestamp.from(clock.instant()))
        .setParameter(2, duty.subscription().toString())
        .setParameter(3, duty.groupOrEmpty())
        .setParameter(4, wanted)
        .setParameter(5, wanted);
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
