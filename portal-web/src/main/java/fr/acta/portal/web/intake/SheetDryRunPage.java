package fr.acta.portal.web.intake;

import fr.acta.portal.intake.DpoSheet;
import fr.acta.portal.intake.PlannedRow;
import fr.acta.portal.intake.PlannedRow.Outcome;
import fr.acta.portal.intake.SheetPlan;
import fr.acta.portal.intake.sheet.RequestSheet;
import fr.acta.portal.intake.sheet.SheetProblem;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code /dpo/intake/dryrun}: what the sheet will open, before anything is opened. */
@Named
@RequestScoped
public class SheetDryRunPage {
  private static final String UPLOAD = "/dpo/intake/sheet?faces-redirect=true";

  @Inject private DpoSheet sheets;
  @Inject private SheetInHand inHand;
  @Inject private Said said;
  @Inject private Words words;
  @Inject private Clock clock;

  private String id;
  private SheetPlan plan;

  @PostConstruct
  void look() {
    id = inHand.id();
  }

  /** Nothing in hand, nothing to look at: never uploaded, or confirmed a moment ago. */
  public String leave() {
    return inHand.sheet() == null ? UPLOAD : null;
  }

  public String confirm() {
    RequestSheet sheet = inHand.take(id);
    if (sheet == null) return UPLOAD;
    boolean filed = false;
    try {
      said.say("intake.sheet.said", sheets.open(sheet).count(Outcome.OPENS));
      filed = true;
      return "/dpo?faces-redirect=true";
    } finally {
      if (!filed) inHand.giveBack(sheet);
    }
  }

  public String drop() {
    inHand.take(id);
    said.say("intake.sheet.dropped");
    return UPLOAD;
  }

  private List<PlannedRow> of(Outcome outcome) {
    return plan().map(found -> found.of(outcome)).orElse(List.of());
  }

  private Optional<SheetPlan> plan() {
    if (plan == null && inHand.sheet() != null) plan = sheets.plan(inHand.sheet());
    return Optional.ofNullable(plan);
  }

  public List<PlannedRow> getRejected() {
    return of(Outcome.REJECTED);
  }

  public List<PlannedRow> getSame() {
    return of(Outcome.SAME);
  }

  public List<PlannedRow> getOpens() {
    return of(Outcome.OPENS);
  }

  public long getOverdue() {
    return getOpens().stream().filter(this::isOverdue).count();
  }

  public boolean isOverdue(PlannedRow row) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), LegalClock.PARIS);
    return !row.isObeyed() && row.getDue().isBefore(today);
  }

  public String getUnread() {
    return plan().map(found -> String.join(", ", found.getUnread())).orElse("");
  }

  public String fix(SheetProblem wrong) {
    return words.of(wrong.key(), wrong.arguments().toArray());
  }

  /** The sheet that is shown, handed back by the form. */
  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
