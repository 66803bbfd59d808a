package fr.acta.portal.notice;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.evidence.EvidenceRecord;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.CurrentScope;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
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

/**
 * HR informs: she starts with a list of people, a job mails those who have an address of their own,
 * and she watches it or stops what has not left.
 */
@Stateless
@TenantScoped(Audience.HR)
@RolesAllowed("HR")
public class InformationCampaigns {
  /** People on one page of the list. */
  public static final int PAGE = 50;

  // Of two that start at the same moment, the second enlists nobody.
  private static final String ENLIST =
      "insert into portal.campaign_person (tenant_id, campaign_id, person_id, subscription_id)"
          + " select portal.tenant(), cast(? as uuid), i.person_id, i.subscription_id from portal.information_of_staff(?) i"
          + " where i.subscription_id = cast(? as uuid) and i.state = 'TO_INFORM' and i.way <> 'SLIP'"
          + " and i.group_id is not distinct from cast(nullif(?, '') as uuid) and (? = '' or i.establishment = ?) on conflict do nothing";
  private static final String PROGRESS =
      "select c.id, c.started_at, c.site, c.automatic, c.stopped_at, p.people, p.due, p.queued, p.sent, p.came_back, p.left_out, p.stopped"
          + " from portal.information_campaign c cross join lateral portal.campaign_progress(c.id) p"
          + " join portal.notice_version v on v.tenant_id = c.tenant_id and v.subscription_id = c.subscription_id and v.number = c.notice_version"
          + " where c.subscription_id = cast(? as uuid) and v.group_id is not distinct from cast(nullif(?, '') as uuid) order by c.started_at desc, c.id desc limit 5";

  @PersistenceContext private EntityManager em;
  @Inject private CurrentScope scope;
  @Inject private StaffInformation information;
  @Inject private EvidenceRecord evidence;
  @Inject private Clock clock;

  /**
   * Empty while no notice of this service is published.
   *
   * @param service its name, and a group's id after a point for the notice of that group; as
   *     everywhere here
   * @param site null for all
   */
  public Optional<CampaignFigures> figures(String service, String site) {
    return information.duty(service).map(duty -> information.figures(duty, site));
  }

  /** One line where no group has a notice of its own. */
  public List<GroupToTell> groups(String service) {
    return information.groups(demand(service));
  }

  public List<String> sites() {
    return information.sites();
  }

  /**
   * @param state null for everybody
   * @param after the last person of the page before, or null
   */
  public List<InformedPerson> people(String service, String site, InformedState state, UUID after) {
    return information.page(demand(service), site, state, after);
  }

  /** The five begun last, newest first. */
  @SuppressWarnings("unchecked")
  public List<CampaignProgress> progress(String service) {
    Duty duty = demand(service);
    List<Object[]> rows =
        em.createNativeQuery(PROGRESS)
            .setParameter(1, duty.subscription().toString())
            .setParameter(2, duty.groupOrEmpty())
            .getResultList();
    return rows.stream().map(CampaignProgress::new).toList();
  }

  /**
   * Lists the people to mail, for exactly the numbers that were confirmed; letters are printed.
   *
   * @throws RuleBroken when the numbers are no longer these
   */
  public void start(String service, Reach reach) {
    Duty duty = demand(service);
    CampaignFigures now = information.figures(duty, reach.site());
    if (now.getMails() + now.getSlips() == 0) throw new RuleBroken("notice.nobodyToInform");
    InformationCampaign campaign =
        new InformationCampaign(scope.tenant(), duty, reach, scope.account(), clock.instant());
    em.persist(campaign);
    em.flush();
    int enlisted = enlist(campaign.id(), duty, reach.site());
    if (enlisted != reach.mails() || now.getSlips() != reach.slips())
      throw new RuleBroken("notice.countsChanged", enlisted, now.getSlips());
    evidence.write(
        Act.CAMPAIGN_STARTED,
        campaign.id(),
        null,
        Map.of(
            "service", duty.service(),
            "group", duty.groupOrEmpty(),
            "notice", duty.number(),
            "site", reach.site() == null ? "" : reach.site(),
            "mailed", reach.mails(),
            "slips", reach.slips()));
  }

  private int enlist(UUID campaign, Duty duty, String site) {
    String wanted = site == null ? "" : site;
    return em.createNativeQuery(ENLIST)
        .setParameter(1, campaign.toString())
        .setParameter(2, Timestamp.from(clock.instant()))
        .setParameter(3, duty.subscription().toString())
        .setParameter(4, duty.groupOrEmpty())
        .setParameter(5, wanted)
        .setParameter(6, wanted)
        .executeUpdate();
  }

  /**
   * @return how many people get no mail of it
   */
  public int stop(UUID id) {
    InformationCampaign campaign = em.find(InformationCampaign.class, id);
    if (campaign == null) throw new AccessDenied(Audience.HR);
    campaign.stop(scope.account(), clock.instant());
    em.flush();
    int spared =
        ((Number)
                em.createNativeQuery("select portal.withdraw(cast(? as uuid))")
                    .setParameter(1, id.toString())
                    .getSingleResult())
            .intValue();
    evidence.write(Act.CAMPAIGN_STOPPED, id, null, Map.of("people", spared));
    return spared;
  }

  private Duty demand(String service) {
    return information.duty(service).orElseThrow(() -> new AccessDenied(Audience.HR));
  }
}
