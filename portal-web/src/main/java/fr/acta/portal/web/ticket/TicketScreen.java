package fr.acta.portal.web.ticket;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.ticket.Decision;
import fr.acta.portal.ticket.DecisionDraft;
import fr.acta.portal.ticket.ItemView;
import fr.acta.portal.ticket.Offer;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.ticket.TicketView;
import fr.acta.portal.web.shell.Said;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** One ticket: taking and deciding it. What surrounds the decision has forms of its own. */
public abstract class TicketScreen {
  @Inject private Said said;

  private TicketView ticket;
  private List<ItemChoice> choices;
  private int version;
  private String introduction;
  private IdentityForm identity;
  private ClockForm clock;
  private TalkForm talk;
  private EndForm end;

  @PostConstruct
  void read() {
    ticket = acts().view();
    version = ticket.getVersion();
    introduction = ticket.getIntroduction();
    choices = ticket.getItems().stream().map(i -> new ItemChoice(i, ticket.getGrounds())).toList();
    identity = new IdentityForm(this);
    clock = new ClockForm(this);
    talk = new TalkForm(this);
    end = new EndForm(this);
  }

  abstract DeskActs acts();

  public abstract String getQueueHref();

  public String getPath() {
    return acts().path();
  }

  public String getFilePath() {
    return acts().filePath();
  }

  public String getQuery() {
    return acts().query();
  }

  /** The page of another ticket of the same organisation. */
  public String href(UUID other) {
    return acts().path() + "view?" + acts().query(other);
  }

  /** Reads early, so that a ticket that is not theirs is answered by a page of its own. */
  public void open() {
    getTicket();
  }

  public String take() {
    acts().take(version);
    return done("ticket.said.taken");
  }

  public String save() {
    acts().saveDraft(draft());
    return done("ticket.said.saved");
  }

  public String acceptAll() {
    choices.forEach(choice -> choice.setDecision(Decision.ACCEPTED));
    acts().saveDraft(draft());
    return done("ticket.said.acceptedAll");
  }

  /** Puts the ground's first text where the reason goes, to be made fit. */
  public void propose(ItemChoice choice) {
    choice.propose(ticket.getLanguage());
  }

  /** The draft is kept even when something still lacks. */
  public String review() {
    acts().saveDraft(draft());
    version = acts().view().getVersion();
    acts().preview();
    return again("answer");
  }

  /**
   * Possible now; a press on what was possible before is still heard, and told why it is too late.
   */
  public boolean offered(Offer offer) {
    return Pressed.heard() || ticket.getOffers().contains(offer);
  }

  /** Beside each item stands the value that is held today. */
  public boolean isValues() {
    return choices.stream().anyMatch(choice -> choice.getItem().getItem() != null);
  }

  /** And the one she wants instead. */
  public boolean isWanted() {
    return isValues() && ticket.getRight().choice() == Right.Choice.VALUES;
  }

  /** Only a value can be held and contested at once. */
  public List<Decision> getContestable() {
    return isWanted() ? List.of(Decision.CONTESTED) : List.of();
  }

  public boolean isSeveral() {
    return choices.size() > 1;
  }

  public List<DataItem> getAcceptedItems() {
    return ticket.getItems().stream()
        .filter(item -> item.getDecision() == Decision.ACCEPTED && item.getItem() != null)
        .map(ItemView::getItem)
        .toList();
  }

  /** Each desk notes on its own ticket that she went to the supervisory authority. */
  public boolean isComplaining() {
    return Pressed.heard() || ticket.isOwn() && ticket.getRequest().getComplainedOn() == null;
  }

  private DecisionDraft draft() {
    Map<UUID, DecisionDraft.Choice> chosen =
        choices.stream().collect(Collectors.toMap(c -> c.getItem().getId(), ItemChoice::chosen));
    return new DecisionDraft(version, introduction, chosen);
  }

  /** Says what was done and shows the ticket as it stands now. */
  String done(String key, Object... arguments) {
    said.say(key, arguments);
    return again("view");
  }

  private String again(String page) {
    return getPath() + page + "?faces-redirect=true&" + getQuery();
  }

  public TicketView getTicket() {
    return ticket;
  }

  public List<ItemChoice> getChoices() {
    return choices;
  }

  public IdentityForm getIdentity() {
    return identity;
  }

  public ClockForm getClock() {
    return clock;
  }

  public TalkForm getTalk() {
    return talk;
  }

  public EndForm getEnd() {
    return end;
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
}
