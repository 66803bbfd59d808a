package fr.acta.portal.web.ticket;

import fr.acta.portal.ticket.DecisionDraft;
import fr.acta.portal.ticket.TicketState;
import fr.acta.portal.ticket.TicketView;
import fr.acta.portal.web.shell.Said;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** One ticket with its forms: take, decide, ask. */
public abstract class TicketScreen {
  @Inject private Said said;

  private TicketView ticket;
  private List<ItemChoice> choices;
  private int version;
  private String introduction;
  private String question;

  @PostConstruct
  void read() {
    ticket = load();
    version = ticket.getVersion();
    introduction = ticket.getIntroduction();
    choices = ticket.getItems().stream().map(i -> new ItemChoice(i, ticket.getGrounds())).toList();
  }

  abstract TicketView load();

  abstract void takeIt(int version);

  abstract void askIt(int version, String question);

  abstract void saveIt(DecisionDraft draft);

  /** Throws what still stands in the way of an answer. */
  abstract void demandAnswerable();

  public abstract String getPath();

  /** The part of the address that names the ticket. */
  public abstract String getQuery();

  public abstract String getQueueHref();

  /** Reads early, so that a ticket that is not theirs is answered by a page of its own. */
  public void open() {
    getTicket();
  }

  public String take() {
    takeIt(version);
    said.say("ticket.said.taken");
    return again("view");
  }

  public String ask() {
    askIt(version, question);
    said.say("ticket.said.asked");
    return again("view");
  }

  public String save() {
    saveIt(draft());
    said.say("ticket.said.saved");
    return again("view");
  }

  /** The draft is kept even when something still lacks. */
  public String review() {
    saveIt(draft());
    version = load().getVersion();
    demandAnswerable();
    return again("answer");
  }

  /**
   * Offered now; a press on what was offered before is still heard, and told why it is too late.
   */
  public boolean isTaking() {
    return Pressed.heard() || ticket.isOwn() && ticket.getState() == TicketState.NEW;
  }

  public boolean isDeciding() {
    return Pressed.heard() || ticket.isDecidable();
  }

  public boolean isAsking() {
    return Pressed.heard() || ticket.isOwn() && ticket.getState() == TicketState.TAKEN;
  }

  private DecisionDraft draft() {
    Map<UUID, DecisionDraft.Choice> chosen =
        choices.stream().collect(Collectors.toMap(c -> c.getItem().getId(), ItemChoice::chosen));
    return new DecisionDraft(version, introduction, chosen);
  }

  String again(String page) {
    return getPath() + page + "?faces-redirect=true&" + getQuery();
  }

  public TicketView getTicket() {
    return ticket;
  }

  public List<ItemChoice> getChoices() {
    return choices;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public String getIntroduction() {
    return introduction;
  }

  public void setIntroduction(String introduction) {
    this.introduction = introduction;
  }

  public String getQuestion() {
    return question;
  }

  public void setQuestion(String question) {
    this.question = question;
  }
}
