package fr.acta.portal.web.client;

import fr.acta.portal.client.ClientOnboarding;
import fr.acta.portal.client.ClientView;
import fr.acta.portal.client.ContractEnd;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.web.shell.Ids;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** {@code /operator/client/end?id=}: the last day of a client's contract. */
@Named
@RequestScoped
public class ContractEndPage {
  @Inject
  @Param(name = "id")
  private String asked;

  @Inject private ClientOnboarding onboarding;
  @Inject private ContractEnd ends;
  @Inject private Said said;
  @Inject private Words words;

  private UUID id;
  private ClientView client;
  private LocalDate last;
  private List<String> sure = new ArrayList<>();

  @PostConstruct
  void read() {
    id = Ids.of(asked, Audience.OPERATOR);
    client = onboarding.client(id);
    last = client.getContractEndsOn();
  }

  public String end() {
    if (sure.isEmpty()) {
      Messages.addError("form:sure", words.of("client.end.unsure"));
      return null;
    }
    try {
      ends.set(id, last);
    } catch (RuleBroken no) {
      Messages.addError("form:last", words.of(no.messageKey(), no.arguments()));
      return null;
    }
    said.say("client.end.set", last);
    return "/operator/client/view?faces-redirect=true&id=" + id;
  }

  public ClientView getClient() {
    return client;
  }

  public LocalDate getLast() {
    return last;
  }

  public void setLast(LocalDate last) {
    this.last = last;
  }

  public List<String> getSure() {
    return sure;
  }

  public void setSure(List<String> sure) {
    this.sure = sure;
  }
}
