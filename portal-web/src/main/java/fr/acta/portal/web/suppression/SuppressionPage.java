package fr.acta.portal.web.suppression;

import fr.acta.portal.suppression.DpoSuppressions;
import fr.acta.portal.suppression.SuppressionFigures;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Messages;

/** {@code /dpo/suppression}: how long the list is, and one address asked about or added. */
@Named
@RequestScoped
public class SuppressionPage {
  private static final String AGAIN = "/dpo/suppression?faces-redirect=true";

  @Inject private DpoSuppressions suppressions;
  @Inject private Said said;
  @Inject private Words words;

  private SuppressionFigures figures;
  private String address;

  @PostConstruct
  void read() {
    figures = suppressions.figures();
  }

  /** Answered on the next page, which does not repeat the address: it belongs in no URL. */
  public String check() {
    return act(
        () ->
            said.say(
                suppressions.isListed(address) ? "suppression.listed" : "suppression.unlisted"));
  }

  public String add() {
    return act(
        () -> {
          suppressions.add(address);
          said.say("suppression.added");
        });
  }

  private String act(Runnable act) {
    try {
      act.run();
      return AGAIN;
    } catch (RuleBroken no) {
      Messages.addError("form:address", words.of(no.messageKey()));
      return null;
    }
  }

  public SuppressionFigures getFigures() {
    return figures;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }
}
