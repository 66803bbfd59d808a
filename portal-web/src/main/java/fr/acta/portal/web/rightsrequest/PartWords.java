package fr.acta.portal.web.rightsrequest;

import fr.acta.portal.rightsrequest.AskedValue;
import fr.acta.portal.rightsrequest.FiledRequest;
import fr.acta.portal.rightsrequest.Message;
import fr.acta.portal.rightsrequest.Part;
import fr.acta.portal.ticket.Decision;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.web.datamap.DataWords;
import fr.acta.portal.web.shell.Dates;
import fr.acta.portal.web.shell.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What one desk makes of its part, in the language of the page. */
@Named
@RequestScoped
public class PartWords {
  @Inject private Words words;
  @Inject private Dates dates;
  @Inject private DataWords data;
  @Inject private RequestWords requestWords;

  /**
   * What a holder is asked as a whole stays one line until it is decided value by value; a question
   * has none, her words say all of it.
   */
  public List<PartRow> rows(FiledRequest request, Part part) {
    boolean decided =
        request.getRight().isObeyed()
            || part.getValues().stream().anyMatch(v -> v.getDecision() != null);
    if (!decided && part.getItems().isEmpty()) return List.of();
    return !decided && request.getRight().choice() == Right.Choice.HOLDERS
        ? List.of(new PartRow(asked(), whole(request, part), null, null, null))
        : part.getValues().stream().map(v -> row(request, part, v)).toList();
  }

  private PartRow row(FiledRequest request, Part part, AskedValue value) {
    boolean all = value.getItem() == null;
    Decision decision = value.getDecision();
    return new PartRow(
        all ? asked() : data.label(value.getItem()),
        all ? whole(request, part) : wanted(request.getRight(), value),
        value.getReason(),
        decided(request.getRight(), decision),
        decision == Decision.REFUSED ? "late" : decision == Decision.CONTESTED ? "wait" : "done");
  }

  private String asked() {
    return words.of("rightsrequest.view.whole");
  }

  private String whole(FiledRequest request, Part part) {
    Right right = request.getRight();
    String what = requestWords.what(right, part.getDesk(), part.getItems(), request.getEmployer());
    return what == null ? words.of("rightsrequest.title." + right) : what;
  }

  /** "« Cheffe d’atelier » au lieu de « Vernisseuse »", or the value held. */
  private String wanted(Right right, AskedValue value) {
    String held = data.shown(value.getItem(), value.getShown());
    if (right != Right.RECTIFICATION) return held;
    String how = value.getWanted() == null ? ".removed" : value.getShown() == null ? ".added" : "";
    String wanted = data.shown(value.getItem(), value.getWanted());
    return words.of("rightsrequest.view.asked" + how, wanted, held);
  }

  /** Null until it is; what is obeyed has nothing to decide. */
  private String decided(Right right, Decision decision) {
    if (decision == null && !right.isObeyed()) return null;
    return decision != null && decision.isRefusal()
        ? words.of("rightsrequest.decision." + decision)
        : words.of("rightsrequest.decision.ACCEPTED." + right);
  }

  /** Who can read of her what stands in this part. */
  public String sees(FiledRequest request, Part part) {
    boolean written = part.getDesk() == Desk.CLIENT && request.getWords() != null;
    String key = "rightsrequest.view.sees." + part.getDesk() + (written ? ".words" : "");
    return words.of(key, request.getEmployer());
  }

  /** Null once it is answered. */
  public String due(Part part) {
    if (part.isDone()) return null;
    return part.getSuspendedSince() == null
        ? words.of("rightsrequest.answer.by", part.getLegalEnd())
        : words.of("rightsrequest.view.suspended", part.getSuspendedSince(), part.getLegalEnd());
  }

  /** "Question du …", whoever wrote it and why. */
  public String heading(Message message) {
    String key = message.isMine() ? "reply" : "message." + message.getPurpose();
    return words.of("rightsrequest.view." + key, dates.moment(message.getAt()));
  }

  public String closing(Part part) {
    return words.of("rightsrequest.view.outcome." + part.getOutcome(), part.getAnsweredOn());
  }
}
