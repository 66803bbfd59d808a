package fr.acta.portal.web.notice;

import fr.acta.portal.notice.Attestation.How;
import fr.acta.portal.notice.Attestations;
import fr.acta.portal.notice.AttestedFact;
import fr.acta.portal.notice.InformedPerson;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.file.UploadField;
import fr.acta.portal.web.shell.Ids;
import fr.acta.portal.web.shell.Said;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** {@code /hr/notice/attest}: HR says who had the notice in hand, and how. */
@Named
@RequestScoped
public class AttestPage {
  @Inject private Attestations attestations;
  @Inject private Said said;
  @Inject @Param private String service;
  @Inject @Param private String site;

  private final UploadField scan = new UploadField("attest:scan");
  private final Map<String, Boolean> ticked = new HashMap<>();
  private List<InformedPerson> people;
  private List<String> sites;
  private How how;
  private LocalDate day;
  private String words;

  @PostConstruct
  void read() {
    people = attestations.toTell(service, site);
    sites = attestations.sites();
  }

  public void tickAll() {
    people.forEach(person -> ticked.put(person.getId().toString(), true));
  }

  public String attest() {
    return scan.with(
        files -> {
          int informed =
              attestations.attest(service, new AttestedFact(how, day, words), chosen(), files);
          said.say("notice.attested", informed);
          return "/hr/notice/campaign?faces-redirect=true&service=" + service;
        });
  }

  private Set<UUID> chosen() {
    return ticked.entrySet().stream()
        .filter(box -> Boolean.TRUE.equals(box.getValue()))
        .map(box -> Ids.of(box.getKey(), Audience.HR))
        .collect(Collectors.toSet());
  }

  public List<InformedPerson> getPeople() {
    return people;
  }

  public List<String> getSites() {
    return sites;
  }

  public String getService() {
    return service;
  }

  /** Null for all. */
  public String getSite() {
    return site;
  }

  public How[] getHows() {
    return How.values();
  }

  public Map<String, Boolean> getTicked() {
    return ticked;
  }

  public UploadField getScan() {
    return scan;
  }

  public How getHow() {
    return how;
  }

  public void setHow(How how) {
    this.how = how;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
