package fr.acta.portal.web.transfer;

import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.LegalClock;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.transfer.Emergencies;
import fr.acta.portal.transfer.EmergencyView;
import fr.acta.portal.transfer.Transmissions;
import fr.acta.portal.web.shell.Ids;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** One person's identity for the declaration of an accident, before she was informed. */
@Named
@RequestScoped
public class EmergencyPage {
  @Inject private Emergencies emergencies;
  @Inject private Transmissions transmissions;
  @Inject private Said said;
  @Inject private Words words;
  @Inject @Param private String person;

  private UUID id;
  private EmergencyView view;
  private boolean allowed;
  private String known;
  private String reason;

  @PostConstruct
  void read() {
    id = Ids.of(person, Audience.HR);
    view = emergencies.view(id);
    allowed = transmissions.mayTransmit();
  }

  public String send() {
    try {
      emergencies.send(id, moment(), reason);
    } catch (RuleBroken no) {
      String field = no.messageKey().equals("transfer.emergency.known") ? "known" : "reason";
      Messages.addError("form:" + field, words.of(no.messageKey(), no.arguments()));
      return null;
    }
    said.say("transfer.emergency.sent");
    return "/hr/transfer/emergency?faces-redirect=true&person=" + id;
  }

  private Instant moment() {
    try {
      return known == null || known.isBlank()
          ? null
          : LocalDateTime.parse(known.strip()).atZone(LegalClock.PARIS).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  public EmergencyView getView() {
    return view;
  }

  public boolean isAllowed() {
    return allowed;
  }

  public String getKnown() {
    return known;
  }

  public void setKnown(String known) {
    this.known = known;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
