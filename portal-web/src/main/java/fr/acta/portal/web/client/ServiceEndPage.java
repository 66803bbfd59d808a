package fr.acta.portal.web.client;

import fr.acta.portal.client.ServiceEnd;
import fr.acta.portal.client.ServiceMode;
import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.client.TransmissionModes;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** {@code /hr/client/end?service=}: the last day of one service, with what follows from it. */
@Named
@RequestScoped
public class ServiceEndPage {
  @Inject private TransmissionModes modes;
  @Inject private ServiceEnd ends;
  @Inject private Said said;
  @Inject private Words words;
  @Inject @Param private String service;

  private ServiceMode current;
  private boolean allowed;
  private LocalDate last;
  private List<String> sure = new ArrayList<>();

  @PostConstruct
  void read() {
    current =
        modes.services().stream()
            .filter(s -> s.getService().equals(service))
            .findFirst()
            .orElseThrow(() -> new AccessDenied(Audience.HR));
    allowed = modes.mayChoose();
    last = current.getEndsOn();
  }

  public String end() {
    if (sure.isEmpty()) {
      Messages.addError("form:sure", words.of("transfer.end.unsure"));
      return null;
    }
    try {
      ends.set(Service.valueOf(current.getService()), last);
    } catch (RuleBroken no) {
      Messages.addError("form:last", words.of(no.messageKey(), no.arguments()));
      return null;
    }
    said.say("transfer.end.set", last);
    return "/hr/client/services?faces-redirect=true";
  }

  public ServiceMode getCurrent() {
    return current;
  }

  public boolean isAllowed() {
    return allowed;
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
