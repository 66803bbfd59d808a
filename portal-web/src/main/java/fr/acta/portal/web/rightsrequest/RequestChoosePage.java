package fr.acta.portal.web.rightsrequest;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.rightsrequest.DraftItem;
import fr.acta.portal.rightsrequest.FiledRequest;
import fr.acta.portal.rightsrequest.MyDraft;
import fr.acta.portal.rightsrequest.MyRequests;
import fr.acta.portal.staff.HeldValue;
import fr.acta.portal.staff.MyData;
import fr.acta.portal.ticket.Right;
import fr.acta.portal.web.datamap.DataWords;
import fr.acta.portal.web.shell.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** First step: which values are wrong. */
@Named
@RequestScoped
public class RequestChoosePage {
  @Inject private MyData myData;
  @Inject private MyDraft myDraft;
  @Inject private MyRequests myRequests;
  @Inject private DataWords data;
  @Inject private Words words;

  /** The item she came from, ticked already. */
  @Inject @Param private String item;

  private List<SelectItem> options;
  private List<DataItem> waiting;
  private String[] chosen;

  @PostConstruct
  void load() {
    List<FiledRequest> requests = myRequests.all();
    waiting =
        Arrays.stream(DataItem.values())
            .filter(i -> requests.stream().anyMatch(r -> r.waitsFor(i)))
            .toList();
    List<HeldValue> askable =
        myData.held().getValues().stream()
            .filter(v -> v.getItem().isCorrectable() && !waiting.contains(v.getItem()))
            .toList();
    options = askable.stream().map(this::option).toList();
    Set<String> ticked = new LinkedHashSet<>();
    myDraft
        .current(Right.RECTIFICATION)
        .ifPresent(
            d -> d.getItems().stream().map(DraftItem::getItem).forEach(i -> ticked.add(i.name())));
    if (item != null) ticked.add(item);
    chosen = ticked.toArray(String[]::new);
  }

  private SelectItem option(HeldValue value) {
    String shown = data.shown(value.getItem(), value.getValue());
    return new SelectItem(
        value.getItem().name(),
        words.of("rightsrequest.choose.option", data.label(value.getItem()), shown));
  }

  public String next() {
    if (chosen.length == 0) {
      Messages.addError("form:items", words.of("rightsrequest.chooseOne"));
      return null;
    }
    myDraft.choose(Right.RECTIFICATION, Arrays.stream(chosen).map(DataItem::valueOf).toList());
    return "/me/request/details?faces-redirect=true";
  }

  public List<SelectItem> getOptions() {
    return options;
  }

  public List<DataItem> getWaiting() {
    return waiting;
  }

  public String[] getChosen() {
    return chosen;
  }

  public void setChosen(String[] chosen) {
    this.chosen = chosen;
  }
}
