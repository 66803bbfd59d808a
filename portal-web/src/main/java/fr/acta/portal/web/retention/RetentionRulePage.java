package fr.acta.portal.web.retention;

import fr.acta.portal.datamap.Keeping;
import fr.acta.portal.retention.DpoRetention;
import fr.acta.portal.retention.Preview;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** {@code /dpo/retention/rule?code=}: what a purge would do, and the button that lets it. */
@Named
@RequestScoped
public class RetentionRulePage {
  @Inject
  @Param(name = "code")
  private String asked;

  @Inject private DpoRetention retention;
  @Inject private Said said;
  @Inject private Words words;

  private Keeping code;
  private Preview preview;
  private String seal;
  private List<String> sure = new ArrayList<>();

  @PostConstruct
  void read() {
    code =
        Arrays.stream(Keeping.values())
            .filter(rule -> rule.name().equals(asked))
            .findFirst()
            .orElseThrow(() -> new AccessDenied(Audience.DPO));
    show();
  }

  private void show() {
    preview = retention.preview(code);
    seal = preview.getSeal();
  }

  /** What was read goes; what changed meanwhile is shown first. */
  public String confirm() {
    if (sure.isEmpty()) {
      Messages.addError("confirm:sure", words.of("retention.unsure"));
      return null;
    }
    try {
      said.say("retention.said.confirmed", retention.confirm(code, seal));
    } catch (RuleBroken e) {
      show();
      throw e;
    }
    return "/dpo/retention?faces-redirect=true";
  }

  public String change() {
    boolean automatic = !preview.getRule().isAutomatic();
    retention.switchTo(code, automatic);
    said.say(automatic ? "retention.said.automatic" : "retention.said.waits");
    return "/dpo/retention/rule?faces-redirect=true&code=" + code;
  }

  public Preview getPreview() {
    return preview;
  }

  public String getSeal() {
    return seal;
  }

  public void setSeal(String seal) {
    this.seal = seal;
  }

  public List<String> getSure() {
    return sure;
  }

  public void setSure(List<String> sure) {
    this.sure = sure;
  }
}
