package fr.acta.portal.web.rightsrequest;

import fr.acta.portal.datamap.Controller;
import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.evidence.Act;
import fr.acta.portal.rightsrequest.Draft;
import fr.acta.portal.rightsrequest.DraftItem;
import fr.acta.portal.rightsrequest.FiledRequest;
import fr.acta.portal.rightsrequest.Moment;
import fr.acta.portal.rightsrequest.Part;
import fr.acta.portal.rightsrequest.RequestStatus;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.web.datamap.DataWords;
import fr.acta.portal.web.shell.Settings;
import fr.acta.portal.web.shell.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;

/** A request in few words, in the language of the page. */
@Named
@RequestScoped
public class RequestWords {
  /** More than these are counted, not named. */
  private static final int FEW = 3;

  @Inject private Words words;
  @Inject private DataWords data;
  @Inject private Settings settings;

  public String title(FiledRequest request) {
    return title(request.getRight(), request.getItems());
  }

  public String begun(Draft draft) {
    return title(draft.getRight(), items(draft));
  }

  private static List<DataItem> items(Draft draft) {
    return draft.getItems().stream().map(DraftItem::getItem).toList();
  }

  private String title(Right right, List<DataItem> items) {
    String key = "rightsrequest.title." + right;
    boolean named = right.choice() == Right.Choice.VALUES || right.choice() == Right.Choice.ITEMS;
    return named && !items.isEmpty() ? words.of(key + ".of", few(items)) : words.of(key);
  }

  private String few(Collection<DataItem> items) {
    return items.size() > FEW
        ? words.of("rightsrequest.title.many", items.size())
        : data.listed(List.copyOf(items));
  }

  public String resume(Draft draft) {
    return Steps.resume(draft);
  }

  public String status(RequestStatus status) {
    return words.of("rightsrequest.status." + status);
  }

  /** The tone of {@code <k:status>}. */
  public String tone(RequestStatus status) {
    return switch (status) {
      case RECEIVED, IN_PROGRESS -> "open";
      case NEEDS_ANSWER -> "soon";
      case DONE -> "done";
    };
  }

  /** By when, or since when, there is an answer. */
  public String due(FiledRequest request) {
    if (!request.isOpen()) return words.of("rightsrequest.answered.on", request.getAnsweredOn());
    String key =
        request.isSuspended() ? "rightsrequest.answer.projected" : "rightsrequest.answer.by";
    return words.of(key, request.getLegalEnd());
  }

  /** Who decides, to begin a sentence with. */
  public String desk(Desk desk, String employer) {
    return desk == Desk.CLIENT ? employer : words.of("rightsrequest.desk.DPO");
  }

  /** The heading of a desk's part. */
  public String heading(Right right, Desk desk, String employer) {
    if (right.isObeyed()) return words.of("rightsrequest.check.heading.obeyed");
    String how = right.isItemised() ? "decides." : "answers.";
    return words.of("rightsrequest.check.heading." + how + desk, employer);
  }

  /** What a part is about: values by name, or all that somebody holds; null for no data at all. */
  public String what(Right right, Desk desk, Collection<DataItem> items, String employer) {
    if (items.isEmpty()) return null;
    if (right.choice() != Right.Choice.HOLDERS) return few(items);
    Controller holder = desk == Desk.CLIENT ? Controller.CLIENT : Controller.OPERATOR;
    return words.of("rightsrequest.holder." + holder, employer, settings.getOperatorName());
  }

  /** All that somebody holds, of a draft that is about that. */
  public String holder(Right right, Desk desk, Draft draft) {
    return what(right, desk, items(draft), draft.getEmployer());
  }

  public String who(FiledRequest request, Part part) {
    String employer = request.getEmployer();
    String what = what(request.getRight(), part.getDesk(), part.getItems(), employer);
    return what == null
        ? words.of("rightsrequest.part.whole." + part.getDesk(), employer)
        : words.of("rightsrequest.part.who." + part.getDesk(), what, employer);
  }

  /** Who reads what she writes of her own. */
  public String readers(Draft draft) {
    List<Desk> desks = draft.getDesks();
    String who = desks.size() == 1 ? desks.get(0).name() : "BOTH";
    return words.of("rightsrequest.tell.readers." + who, draft.getEmployer());
  }

  public String moment(Moment moment, String employer) {
    String who =
        moment.getDesk() == null || moment.getAct() == Act.CLIENT_REMINDED
            ? employer
            : desk(moment.getDesk(), employer);
    return words.of("rightsrequest.act." + moment.getAct(), who);
  }
}
