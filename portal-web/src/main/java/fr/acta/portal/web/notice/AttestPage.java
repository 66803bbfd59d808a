package fr.acta.portal.web.notice;

import fr.acta.portal.notice.AllBut;
import fr.acta.portal.notice.Attestation.How;
import fr.acta.portal.notice.Attestations;
import fr.acta.portal.notice.AttestedFact;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.web.file.UploadField;
import fr.acta.portal.web.shell.Said;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** {@code /hr/notice/attest}: HR says who had the notice in hand, and how. */
@Named
@RequestScoped
public class AttestPage {
  /** Whom the attestation is about; a tick takes somebody in only with the last. */
  public enum Extent {
    LETTERS,
    EXCEPT,
    ONLY
  }

  @Inject private AttestListPage list;
  @Inject private Attestations attestations;
  @Inject private Said said;

  private final UploadField scan = new UploadField("attest:scan");
  private int counted;
  private int letters;
  private Extent extent;
  private How how;
  private LocalDate day;
  private String words;

  /** The list, and the numbers that she will confirm. */
  public void read() {
    list.read();
    counted = list.getLeft().getAll();
    letters = list.getLeft().getLetters();
  }

  public String attest() {
    return scan.with(
        files -> {
          if (extent == null) throw new RuleBroken("notice.attest.whoMissing");
          AttestedFact fact = new AttestedFact(how, day, words);
          int informed =
              extent == Extent.ONLY
                  ? attestations.attest(list.getService(), fact, list.getTicks().all(), files)
                  : attestations.attest(list.getService(), fact, allBut(), files);
          said.say("notice.attested", informed);
          return "/hr/notice/campaign?faces-redirect=true&service=" + list.getService();
        });
  }

  private AllBut allBut() {
    boolean printed = extent == Extent.LETTERS;
    return new AllBut(list.getSite(), printed, list.getTicks().all(), printed ? letters : counted);
  }

  public How[] getHows() {
    return How.values();
  }

  /** Letters only where there are some; what was chosen is taken as it was offered. */
  public List<Extent> getExtents() {
    return list.getLeft() == null || letters > 0
        ? List.of(Extent.values())
        : List.of(Extent.EXCEPT, Extent.ONLY);
  }

  public UploadField getScan() {
    return scan;
  }

  public int getCounted() {
    return counted;
  }

  public void setCounted(int counted) {
    this.counted = counted;
  }

  public int getLetters() {
    return letters;
  }

  public void setLetters(int letters) {
    this.letters = letters;
  }

  public Extent getExtent() {
    return extent;
  }

  public void setExtent(Extent extent) {
    this.extent = extent;
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
