package fr.acta.portal.web.restriction;

import fr.acta.portal.restriction.LockedRow;
import fr.acta.portal.restriction.RestrictedUses;
import fr.acta.portal.staff.ParkedLine;
import fr.acta.portal.staff.ParkedLines;
import fr.acta.portal.web.shell.Said;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** {@code /hr/restriction/people}: whose rows are only stored, and what waits for them. */
@Named
@RequestScoped
public class LockedPeoplePage {
  private static final String HERE = "/hr/restriction/people?faces-redirect=true";

  @Inject private RestrictedUses uses;
  @Inject private ParkedLines lines;
  @Inject private Said said;

  private List<LockedRow> rows;
  private List<ParkedLine> parked;

  @PostConstruct
  void read() {
    rows = uses.people();
    parked = lines.waiting();
  }

  public String apply(UUID line) {
    lines.apply(line);
    said.say("restriction.parked.applied");
    return HERE;
  }

  public String drop(UUID line) {
    lines.drop(line);
    said.say("restriction.parked.dropped");
    return HERE;
  }

  public List<LockedRow> getRows() {
    return rows;
  }

  public List<ParkedLine> getParked() {
    return parked;
  }
}
