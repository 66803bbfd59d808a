package fr.acta.portal.notice;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** HR says which parts of its staff are told by a notice of their own. */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class NoticeGroups {
  private static final String LIVE = "select g from NoticeGroup g where g.endedAt is null";
  private static final String RULES =
      "select r.value from portal.notice_group_rule r where r.group_id = cast(? as uuid) and r.item = ? order by r.value";
  private static final String PEOPLE =
      "select count(*) from portal.person p join lateral portal.groups_of(p) g on g.id = cast(? as uuid)"
          + " where p.contract_end is null or p.contract_end >= portal.today()";
  private static final String JOB_TITLES =
      "select distinct p.job_title from portal.person p where p.job_title is not null"
          + " and (p.contract_end is null or p.contract_end >= portal.today()) order by 1 limit 500";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private StaffInformation information;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /** Those in use, in the order in which a person who fits several belongs to one. */
  public List<GroupLine> all() {
    return em.createQuery(LIVE + " order by g.number", NoticeGroup.class)
        .getResultStream()
        .map(this::line)
        .toList();
  }

  private GroupLine line(NoticeGroup group) {
    Object people =
        em.createNativeQuery(PEOPLE).setParameter(1, group.id().toString()).getSingleResult();
    return new GroupLine(
        group,
        rules(group, "ESTABLISHMENT"),
        rules(group, "JOB_TITLE"),
        ((Number) people).intValue());
  }

  @SuppressWarnings("unchecked")
  private List<String> rules(NoticeGroup group, String item) {
    return em.createNativeQuery(RULES)
        .setParameter(1, group.id().toString())
        .setParameter(2, item)
        .getResultList();
  }

  /** What the staff list holds, to choose from. */
  public List<String> establishments() {
    return information.sites();
  }

  /** At most five hundred. */
  @SuppressWarnings("unchecked")
  public List<String> jobTitles() {
    return em.createNativeQuery(JOB_TITLES).getResultList();
  }

  /**
   * Changes nothing by itself: a group's people are told otherwise once it has a notice in force.
   */
  public void make(GroupText text) {
    Integer last =
        em.createQuery("select max(g.number) from NoticeGroup g", Integer.class).getSingleResult();
    NoticeGroup group =
        new NoticeGroup(
            scope.tenant(), last == null ? 1 : last + 1, text, scope.account(), clock.instant());
    em.persist(group);
    em.flush();
    keep(group, text);
    record(group, text, "MADE");
  }

  /** Whoever comes in or goes out by it is to be informed by the notice that then is hers. */
  public void amend(UUID id, GroupText text) {
    NoticeGroup group = demand(id);
    group.amend(text);
    em.createNativeQuery("delete from portal.notice_group_rule where group_id = cast(? as uuid)")
        .setParameter(1, id.toString())
        .executeUpdate();
    keep(group, text);
    record(group, text, "AMENDED");
  }

  public void end(UUID id) {
    NoticeGroup group = demand(id);
    group.end(clock.instant());
    evidence.write(Act.NOTICE_GROUP, id, null, Map.of("what", "ENDED"));
  }

  private void keep(NoticeGroup group, GroupText text) {
    text.establishments().forEach(value -> rule(group, "ESTABLISHMENT", value));
    text.jobTitles().forEach(value -> rule(group, "JOB_TITLE", value));
  }

  private void rule(NoticeGroup group, String item, String value) {
    em.createNativeQuery(
            "insert into portal.notice_group_rule (tenant_id, group_id, item, value) values (portal.tenant(), cast(? as uuid), ?, ?)")
        .setParameter(1, group.id().toString())
        .setParameter(2, item)
        .setParameter(3, value)
        .executeUpdate();
  }

  private void record(NoticeGroup group, GroupText text, String what) {
    evidence.write(
        Act.NOTICE_GROUP,
        group.id(),
        null,
        Map.of(
            "what", what,
            "establishments", new TreeSet<>(text.establishments()),
            "jobTitles", new TreeSet<>(text.jobTitles())));
  }

  private NoticeGroup demand(UUID id) {
    NoticeGroup group = em.find(NoticeGroup.class, id);
    if (group == null) throw new AccessDenied(Audience.HR);
    return group;
  }
}
