package fr.acta.portal.web.notice;

import fr.acta.portal.notice.GroupLine;
import fr.acta.portal.notice.GroupText;
import fr.acta.portal.notice.NoticeGroups;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
import fr.acta.portal.web.shell.Said;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** {@code /hr/notice/group}: HR says who belongs to one group; without an id, to a new one. */
@Named
@RequestScoped
public class GroupPage {
  @Inject private NoticeGroups groups;
  @Inject private Said said;
  @Inject @Param private String id;

  private UUID group;
  private List<String> everySite;
  private List<String> everyJob;
  private String nameFr;
  private String nameEn;
  private String[] sites = {};
  private String[] jobs = {};

  @PostConstruct
  void read() {
    everySite = groups.establishments();
    everyJob = groups.jobTitles();
    if (id == null) return;
    group = Ids.of(id, Audience.HR);
    GroupLine now =
        groups.all().stream()
            .filter(g -> g.getId().equals(group))
            .findFirst()
            .orElseThrow(() -> new AccessDenied(Audience.HR));
    nameFr = now.in("fr");
    nameEn = now.in("en");
    sites = now.getEstablishments().toArray(String[]::new);
    jobs = now.getJobTitles().toArray(String[]::new);
    everySite = with(everySite, now.getEstablishments());
    everyJob = with(everyJob, now.getJobTitles());
  }

  /** What nobody on the list has any more is still shown, so that it can be taken out. */
  private static List<String> with(List<String> now, List<String> chosen) {
    Set<String> all = new TreeSet<>(now);
    all.addAll(chosen);
    return List.copyOf(all);
  }

  public String save() {
    GroupText text = new GroupText(nameFr, nameEn, Set.of(sites), Set.of(jobs));
    if (group == null) groups.make(text);
    else groups.amend(group, text);
    said.say("notice.group.saved");
    return "/hr/notice/groups?faces-redirect=true";
  }

  public List<String> getEverySite() {
    return everySite;
  }

  public List<String> getEveryJob() {
    return everyJob;
  }

  public String getNameFr() {
    return nameFr;
  }

  public void setNameFr(String nameFr) {
    this.nameFr = nameFr;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public String[] getSites() {
    return sites;
  }

  public void setSites(String[] sites) {
    this.sites = sites;
  }

  public String[] getJobs() {
    return jobs;
  }

  public void setJobs(String[] jobs) {
    this.jobs = jobs;
  }
}
