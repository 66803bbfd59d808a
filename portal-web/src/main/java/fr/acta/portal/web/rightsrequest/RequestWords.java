package fr.acta.portal.web.rightsrequest;

import fr.acta.portal.evidence.Act;
import fr.acta.portal.rightsrequest.AskedValue;
import fr.acta.portal.rightsrequest.FiledRequest;
import fr.acta.portal.rightsrequest.Moment;
import fr.acta.portal.rightsrequest.Part;
import fr.acta.portal.rightsrequest.RequestStatus;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.web.datamap.DataWords;
import fr.acta.portal.web.shell.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A request in few words, in the language of the page. */
@Named
@RequestScoped
public class RequestWords {
  @Inject private Words words;
  @Inject private DataWords data;

  public String title(FiledRequest request) {
    return words.of("rightsrequest.title." + request.getRight(), data.listed(request.getItems()));
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

  /** Who decides, to begin a sentence with. */
  public String desk(Desk desk, String employer) {
    return desk == Desk.CLIENT ? employer : words.of("rightsrequest.desk.DPO");
  }

  public String who(Part part, String employer) {
    String key = "rightsrequest.part.who." + part.getDesk();
    return words.of(key, data.labels(part.getItems()), employer);
  }

  /** "« Cheffe d’atelier » au lieu de « Vernisseuse »". */
  public String asked(AskedValue value) {
    String how = value.getWanted() == null ? ".removed" : value.getShown() == null ? ".added" : "";
    return words.of(
        "rightsrequest.view.asked" + how,
        data.shown(value.getItem(), value.getWanted()),
        data.shown(value.getItem(), value.getShown()));
  }

  public String moment(Moment moment, String employer) {
    String who =
        moment.getDesk() == null || moment.getAct() == Act.CLIENT_REMINDED
            ? employer
            : desk(moment.getDesk(), employer);
    return words.of("rightsrequest.act." + moment.getAct(), who);
  }
}
