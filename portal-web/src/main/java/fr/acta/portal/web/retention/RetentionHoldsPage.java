package fr.acta.portal.web.retention;

import fr.acta.portal.retention.DpoHolds;
import fr.acta.portal.retention.HoldLine;
import fr.acta.portal.retention.NewHold;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Messages;

/** {@code /dpo/retention/holds}: what is kept beyond its term, set and lifted. */
@Named
@RequestScoped
public class RetentionHoldsPage {
  private static final String AGAIN = "/dpo/retention/holds?faces-redirect=true";

  @Inject private DpoHolds holds;
  @Inject private Said said;
  @Inject private Words words;

  private List<HoldLine> all;
  private String reference;
  private String scope = "REQUEST";
  private String reason;
  private LocalDate until;

  @PostConstruct
  void read() {
    all = holds.all();
  }

  public String set() {
    try {
      holds.set(new NewHold(reference, "PERSON".equals(scope), reason, until));
    } catch (RuleBroken no) {
      Messages.addError(
          "form:" + field(no.messageKey()), words.of(no.messageKey(), no.arguments()));
      return null;
    }
    said.say("retention.said.held", until);
    return AGAIN;
  }

  private static String field(String key) {
    return switch (key) {
      case "retention.hold.reason", "retention.hold.long" -> "reason";
      case "retention.hold.until", "retention.hold.past", "retention.hold.far" -> "until";
      default -> "reference";
    };
  }

  public String lift(HoldLine hold) {
    holds.lift(hold.getTenant(), hold.getId(), hold.getVersion());
    said.say("retention.said.lifted");
    return AGAIN;
  }

  public List<HoldLine> getAll() {
    return all;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }

  public String getScope() {
    return scope;
  }

  public void setScope(String scope) {
    this.scope = scope;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }
}
