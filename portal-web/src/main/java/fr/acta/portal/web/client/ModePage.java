package fr.acta.portal.web.client;

import fr.acta.portal.client.ModeChoice.Mode;
import fr.acta.portal.client.ServiceMode;
import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.client.TransmissionModes;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.transfer.DataSet;
import fr.acta.portal.transfer.ModeSample;
import fr.acta.portal.transfer.WhatLeaves;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** Choosing what one service receives, with the columns of each mode in view. */
@Named
@RequestScoped
public class ModePage {
  private static final List<String> MODES = List.of("NOMINATIVE", "SEMI_NOMINATIVE", "ANONYMOUS");

  /** What chance might draw; the real ones are drawn when they are first sent. */
  private static final List<String> PSEUDONYMS =
      List.of("7C1E-09D4-B2A6", "E50B-4F83-1D97", "2A98-C6F0-5E31");

  @Inject private TransmissionModes modes;
  @Inject private WhatLeaves leaves;
  @Inject private Said said;
  @Inject private Words words;
  @Inject @Param private String service;

  private ServiceMode current;
  private ModeSample sample;
  private boolean allowed;
  private String mode;
  private int shown;

  @PostConstruct
  void read() {
    current =
        modes.services().stream()
            .filter(s -> s.getService().equals(service))
            .findFirst()
            .orElseThrow(() -> new AccessDenied(Audience.HR));
    sample = leaves.sample(Service.valueOf(current.getService()));
    allowed = modes.mayChoose();
    mode = current.getMode();
    shown = current.getNumber();
  }

  public String choose() {
    if (mode == null || !MODES.contains(mode)) {
      Messages.addError("form:mode", words.of("transfer.mode.missing"));
      return null;
    }
    modes.choose(Service.valueOf(current.getService()), Mode.valueOf(mode), shown);
    said.say("transfer.mode.chosen." + mode);
    return "/hr/client/services?faces-redirect=true";
  }

  /** Whether a mode lets a column leave: what the database's table of that mode can hold. */
  public boolean sends(String someMode, String column) {
    return sent(someMode).contains(column);
  }

  public List<String> sent(String someMode) {
    return DataSet.of(Service.valueOf(current.getService()), Mode.valueOf(someMode));
  }

  /** One of the client's own staff as the service would see her. */
  public String example(int row, String column) {
    return column.equals(DataSet.PSEUDONYM)
        ? PSEUDONYMS.get(row)
        : sample.getPeople().get(row).getValues().get(column);
  }

  public List<String> getModes() {
    return MODES;
  }

  public List<String> getColumns() {
    return DataSet.COLUMNS;
  }

  public ServiceMode getCurrent() {
    return current;
  }

  public ModeSample getSample() {
    return sample;
  }

  public boolean isAllowed() {
    return allowed;
  }

  public String getMode() {
    return mode;
  }

  public void setMode(String mode) {
    this.mode = mode;
  }

  public int getShown() {
    return shown;
  }

  public void setShown(int shown) {
    this.shown = shown;
  }
}
