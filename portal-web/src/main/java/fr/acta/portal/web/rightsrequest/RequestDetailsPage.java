package fr.acta.portal.web.rightsrequest;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.rightsrequest.Draft;
import fr.acta.portal.rightsrequest.DraftItem;
import fr.acta.portal.rightsrequest.MyDraft;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.web.datamap.DataWords;
import fr.acta.portal.web.shell.Said;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Messages;

/** Second step: what should be written instead. All that was typed is kept, right or wrong. */
@Named
@RequestScoped
public class RequestDetailsPage {
  @Inject private MyDraft myDraft;
  @Inject private DataWords data;
  @Inject private Words words;
  @Inject private Said said;

  private List<WantedField> fields;

  @PostConstruct
  void load() {
    fields =
        myDraft
            .current(Right.RECTIFICATION)
            .map(d -> d.getItems().stream().map(this::field).toList())
            .orElse(List.of());
  }

  private WantedField field(DraftItem item) {
    String held = item.getHeld() == null ? null : data.shown(item.getItem(), item.getHeld());
    return new WantedField(item.getItem(), held, data.typed(item.getItem(), item.getWanted()));
  }

  /** Somebody without a draft begins at the beginning. */
  public String open() {
    return fields.isEmpty() ? "/me/request/choose?faces-redirect=true" : null;
  }

  public String next() {
    Draft draft = keep();
    draft.getItems().stream().filter(i -> i.getProblem() != null).forEach(this::complain);
    return draft.isComplete() ? Steps.to(Steps.page("check", Right.RECTIFICATION)) : null;
  }

  public String later() {
    keep();
    said.say("rightsrequest.kept");
    return "/me?faces-redirect=true";
  }

  private Draft keep() {
    Map<DataItem, String> typed = new EnumMap<>(DataItem.class);
    fields.forEach(f -> typed.put(f.getItem(), f.getText() == null ? "" : f.getText()));
    return myDraft.fill(typed);
  }

  private void complain(DraftItem item) {
    RuleBroken problem = item.getProblem();
    String what = words.of(problem.messageKey(), problem.arguments());
    Messages.addError(
        "form:wanted-" + item.getItem(),
        words.of("rightsrequest.wrong.of", data.label(item.getItem()), what));
  }

  public List<WantedField> getFields() {
    return fields;
  }
}
