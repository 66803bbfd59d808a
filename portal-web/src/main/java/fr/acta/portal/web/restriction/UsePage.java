package fr.acta.portal.web.restriction;

import fr.acta.portal.restriction.RestrictedUse;
import fr.acta.portal.restriction.RestrictedUses;
import fr.acta.portal.restriction.UseLine;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.web.shell.Ids;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** The uses of one person's locked data, on {@code /hr/restriction} (GDPR art. 18(2)). */
@Named
@RequestScoped
public class UsePage {
  @Inject private RestrictedUses uses;
  @Inject private Clock clock;
  @Inject private Said said;
  @Inject private Words words;
  @Inject @Param private String person;

  private UUID id;
  private List<UseLine> all;
  private RestrictedUse.Ground ground;
  private String reason;
  private String days;

  @PostConstruct
  void read() {
    id = Ids.of(person, Audience.HR);
    all = uses.of(id);
  }

  public String open() {
    try {
      uses.open(id, ground, reason, number());
    } catch (RuleBroken no) {
      Messages.addError(field(no.messageKey()), words.of(no.messageKey(), no.arguments()));
      return null;
    }
    said.say("restriction.use.isOpen");
    return here();
  }

  public String end(UUID use) {
    uses.end(use);
    said.say("restriction.use.isEnded");
    return here();
  }

  /** What is no number is refused like one that is out of bounds, in its turn. */
  private int number() {
    try {
      return Integer.parseInt(days == null ? "" : days.strip());
    } catch (NumberFormatException no) {
      return -1;
    }
  }

  private static String field(String key) {
    if (key.endsWith("ground")) return "use:why";
    return key.endsWith("days") ? "use:days" : "use:reason";
  }

  private String here() {
    return "/hr/restriction?faces-redirect=true&person=" + id;
  }

  /** It still opens her row, to whoever opened it. */
  public boolean isOpen(UseLine use) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), LegalClock.PARIS);
    return use.getEndedAt() == null && !use.getUntil().isBefore(today);
  }

  public List<UseLine> getAll() {
    return all;
  }

  public RestrictedUse.Ground[] getGrounds() {
    return RestrictedUse.Ground.values();
  }

  public RestrictedUse.Ground getGround() {
    return ground;
  }

  public void setGround(RestrictedUse.Ground ground) {
    this.ground = ground;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getDays() {
    return days;
  }

  public void setDays(String days) {
    this.days = days;
  }
}
