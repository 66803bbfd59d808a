package fr.acta.portal.web.transfer;

import fr.acta.portal.client.ServiceMode;
import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.client.TransmissionModes;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.transfer.recall.Cause;
import fr.acta.portal.transfer.recall.ClientRecalls;
import fr.acta.portal.transfer.recall.RecallLine;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Messages;

/** {@code /hr/transfer/recall}: what was sent is called back, and the receipt followed. */
@Named
@RequestScoped
public class RecallPage {
  @Inject private ClientRecalls recalls;
  @Inject private TransmissionModes modes;
  @Inject private Said said;
  @Inject private Words words;

  private List<RecallLine> all;
  private List<ServiceMode> services;
  private boolean allowed;
  private Service service;
  private Cause cause;

  @PostConstruct
  void read() {
    all = recalls.all();
    services = modes.services();
    allowed = modes.mayChoose();
  }

  public String ask() {
    if (service == null) Messages.addError("form:service", words.of("transfer.recall.service"));
    if (cause == null) Messages.addError("form:cause", words.of("transfer.recall.cause"));
    if (service == null || cause == null) return null;
    try {
      said.say("transfer.recall.asked", recalls.ask(service, cause));
    } catch (RuleBroken nobody) {
      Messages.addError("form:cause", words.of(nobody.messageKey()));
      return null;
    }
    return "/hr/transfer/recall?faces-redirect=true";
  }

  public List<RecallLine> getAll() {
    return all;
  }

  public List<ServiceMode> getServices() {
    return services;
  }

  public boolean isAllowed() {
    return allowed;
  }

  public List<Cause> getCauses() {
    return Arrays.stream(Cause.values()).filter(Cause::isByHand).toList();
  }

  public Service getService() {
    return service;
  }

  public void setService(Service service) {
    this.service = service;
  }

  public Cause getCause() {
    return cause;
  }

  public void setCause(Cause cause) {
    this.cause = cause;
  }
}
