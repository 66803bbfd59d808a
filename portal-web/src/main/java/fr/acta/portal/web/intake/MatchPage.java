package fr.acta.portal.web.intake;

import fr.acta.portal.intake.Candidate;
import fr.acta.portal.intake.DpoIntake;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.web.shell.Ids;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Messages;

/** {@code /dpo/intake/match}: whose request this is, searched for and confirmed by a human. */
@Named
@ViewScoped
public class MatchPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private DpoIntake intake;
  @Inject private Said said;
  @Inject private Words words;
  @Inject @Param private String request;

  private String search;
  private List<Candidate> found;
  private String chosen;
  private Right right;

  /** A name has no place in an address, so the search is posted; it changes nothing. */
  public void find() {
    right = intake.right(Ids.of(request, Audience.DPO));
    found = intake.people(search);
    if (found.isEmpty()) Messages.addError("form:search", words.of("intake.match.nobody"));
  }

  public String match() {
    if (chosen == null) {
      find();
      Messages.addError("form:chosen", words.of("intake.match.choose"));
      return null;
    }
    String[] whose = chosen.split("_");
    intake.match(
        Ids.of(request, Audience.DPO),
        Ids.of(whose[0], Audience.DPO),
        Ids.of(whose[1], Audience.DPO),
        right);
    said.say("intake.match.said");
    return "/dpo?faces-redirect=true";
  }

  public String valueOf(Candidate candidate) {
    return candidate.getTenant() + "_" + candidate.getPerson();
  }

  /** Null before anybody was searched for. */
  public List<Candidate> getFound() {
    return found;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  /** An objection to prospecting is obeyed as it is filed, by nobody's decision. */
  public List<Right> getRights() {
    return Arrays.stream(Right.values()).filter(kind -> !kind.isObeyed()).toList();
  }

  /** What it was taken for so far. */
  public Right getRight() {
    return right;
  }

  public void setRight(Right right) {
    this.right = right;
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(String chosen) {
    this.chosen = chosen;
  }
}
