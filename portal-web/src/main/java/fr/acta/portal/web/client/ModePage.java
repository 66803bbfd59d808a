package fr.acta.portal.web.client;

import fr.acta.portal.client.ModeChoice.Mode;
import fr.acta.portal.client.ServiceMode;
import fr.acta.portal.client.Subscription.Service;
import fr.acta.portal.client.TransmissionModes;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
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
  private static final List<String> COLUMNS =
      List.of(
          "LAST_NAME",
          "FIRST_NAME",
          "WORK_EMAIL",
          "PSEUDONYM",
          "ESTABLISHMENT",
          "JOB_TITLE",
          "FIGURES");

  @Inject private TransmissionModes modes;
  @Inject private Said said;
  @Inject private Words words;
  @Inject @Param private String service;

  private ServiceMode current;
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
    return switch (column) {
      case "LAST_NAME", "FIRST_NAME", "WORK_EMAIL" -> someMode.equals("NOMINATIVE");
      case "PSEUDONYM", "ESTABLISHMENT", "JOB_TITLE" -> someMode.equals("SEMI_NOMINATIVE");
      default -> someMode.equals("ANONYMOUS");
    };
  }

  public List<String> getModes() {
    return MODES;
  }

  public List<String> getColumns() {
    return COLUMNS;
  }

  public ServiceMode getCurrent() {
    return current;
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
