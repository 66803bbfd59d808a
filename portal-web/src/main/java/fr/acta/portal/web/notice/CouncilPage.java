package fr.acta.portal.web.notice;

import fr.acta.portal.notice.Council;
import fr.acta.portal.notice.CouncilFacts;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.omnifaces.util.Messages;

/** {@code /hr/notice/council}: headcount, and when the works council was informed and consulted. */
@Named
@RequestScoped
public class CouncilPage {
  @Inject private Council council;
  @Inject private Said said;
  @Inject private Words words;

  private CouncilFacts known;
  private Integer headcount;
  private LocalDate informedOn;
  private LocalDate consultedOn;

  @PostConstruct
  void read() {
    known = council.facts().orElse(null);
    if (known == null) return;
    headcount = known.headcount();
    informedOn = known.informedOn();
    consultedOn = known.consultedOn();
  }

  public String save() {
    try {
      council.record(new CouncilFacts(headcount == null ? 0 : headcount, informedOn, consultedOn));
    } catch (RuleBroken no) {
      String field = no.messageKey().substring("notice.".length());
      Messages.addError("form:" + field, words.of(no.messageKey()));
      return null;
    }
    said.say("notice.council.saved");
    return "/hr/notice/council?faces-redirect=true";
  }

  /** Null while nothing was noted. */
  public CouncilFacts getKnown() {
    return known;
  }

  public Integer getHeadcount() {
    return headcount;
  }

  public void setHeadcount(Integer headcount) {
    this.headcount = headcount;
  }

  public LocalDate getInformedOn() {
    return informedOn;
  }

  public void setInformedOn(LocalDate informedOn) {
    this.informedOn = informedOn;
  }

  public LocalDate getConsultedOn() {
    return consultedOn;
  }

  public void setConsultedOn(LocalDate consultedOn) {
    this.consultedOn = consultedOn;
  }
}
