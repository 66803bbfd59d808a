package fr.acta.portal.web.rightsrequest;

import fr.acta.portal.mail.EmailAddress;
import fr.acta.portal.rightsrequest.Draft;
import fr.acta.portal.rightsrequest.MyDraft;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** Third step: her words, which some rights need and most only allow. */
@Named
@RequestScoped
public class RequestTellPage {
  private static final int CASES = 4;

  @Inject private MyDraft myDraft;
  @Inject private RequestWords requestWords;
  @Inject private Words words;
  @Inject private Said said;

  @Inject
  @Param(name = "right")
  private String name;

  private Right right;
  private Draft draft;
  private List<String> cases;
  private String line;
  private String text;

  @PostConstruct
  void load() {
    right = Steps.right(name);
    draft = myDraft.current(right).orElse(null);
    cases =
        right == Right.RESTRICTION
            ? IntStream.rangeClosed(1, CASES)
                .mapToObj(n -> words.of("rightsrequest.tell.case." + n))
                .toList()
            : List.of();
    show(draft == null ? null : draft.getWords());
  }

  private void show(String kept) {
    OpeningLine opening = OpeningLine.of(kept);
    boolean opens = isByAddress() || cases.contains(opening.first());
    line = opens ? opening.first() : "";
    text = opens ? opening.rest() : kept;
  }

  /** Who has not chosen what it is about begins there, and prospecting is never asked about. */
  public String open() {
    if (draft == null) return Steps.to("/me/request/new?right=" + right);
    boolean here = !right.isObeyed() && right != Right.RECTIFICATION;
    return here ? null : Steps.to(Steps.resume(draft));
  }

  public String next() {
    String fault = fault();
    if (fault != null) {
      Messages.addError(
          "form:" + (isByAddress() ? "address" : isByCase() ? "case" : "text"), fault);
      return null;
    }
    keep();
    return Steps.to(Steps.page("check", right));
  }

  public String later() {
    keep();
    said.say("rightsrequest.kept");
    return Steps.to("/me");
  }

  private void keep() {
    String all = isByAddress() || isByCase() ? new OpeningLine(line, text).words() : text;
    // A browser counts a line break once and sends it as two characters.
    myDraft.say(right, all == null ? null : all.replace("\r\n", "\n"));
  }

  private String fault() {
    if (isByAddress()) {
      try {
        line = new EmailAddress(line).text();
      } catch (RuleBroken wrong) {
        return words.of(wrong.messageKey(), wrong.arguments());
      }
    }
    boolean empty = isByCase() ? !cases.contains(line) : text == null || text.isBlank();
    return right.needsWords() && !isByAddress() && empty
        ? words.of("rightsrequest.tell.missing." + right)
        : null;
  }

  public Right getRight() {
    return right;
  }

  /** The first line is the address that received the mail. */
  public boolean isByAddress() {
    return right == Right.CAMPAIGN;
  }

  /** The first line is one of the law's cases. */
  public boolean isByCase() {
    return !cases.isEmpty();
  }

  public List<String> getCases() {
    return cases;
  }

  /** Said before she writes. */
  public String getReaders() {
    return draft == null ? "" : requestWords.readers(draft);
  }

  public String getBack() {
    return right.choice() == Right.Choice.NOTHING
        ? "/me/request/new?right=" + right
        : Steps.first(right);
  }

  public String getLine() {
    return line;
  }

  public void setLine(String line) {
    this.line = line;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
