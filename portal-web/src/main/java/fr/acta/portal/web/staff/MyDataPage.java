package fr.acta.portal.web.staff;

import fr.acta.portal.datamap.Controller;
import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.rightsrequest.FiledRequest;
import fr.acta.portal.rightsrequest.MyRequests;
import fr.acta.portal.staff.HeldData;
import fr.acta.portal.staff.HeldValue;
import fr.acta.portal.staff.MyData;
import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.transfer.Disclosure;
import fr.acta.portal.transfer.MyDisclosures;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** What is held about her: the whole, and one item with its history. */
@Named
@RequestScoped
public class MyDataPage {
  @Inject private MyData myData;
  @Inject private MyRequests myRequests;
  @Inject private MyDisclosures myDisclosures;

  private String item;
  private HeldData data;
  private List<FiledRequest> requests;
  private List<Disclosure> disclosures;

  public void open() {
    data = myData.held();
    requests = myRequests.all();
    disclosures = myDisclosures.all();
  }

  public void openItem() {
    open();
    if (Arrays.stream(DataItem.values()).noneMatch(i -> i.name().equals(item)))
      throw new AccessDenied(Audience.PERSON);
  }

  public List<HeldValue> of(Controller controller) {
    return data.getValues().stream().filter(v -> v.getItem().controller() == controller).toList();
  }

  public HeldValue getValue() {
    return data.of(DataItem.valueOf(item));
  }

  /** Who received the item that is open, or all there is on the page of everything. */
  public List<Disclosure> getReceived() {
    return disclosures.stream()
        .filter(d -> item == null || d.getValues().containsKey(item))
        .toList();
  }

  /** A desk has still to decide on it. */
  public boolean isWaiting(DataItem held) {
    return requests.stream().anyMatch(r -> r.waitsFor(held));
  }

  public boolean isAskable(DataItem held) {
    return held.isCorrectable() && !isWaiting(held);
  }

  public HeldData getData() {
    return data;
  }

  public List<Controller> getControllers() {
    return List.of(Controller.values());
  }

  public String getItem() {
    return item;
  }

  public void setItem(String item) {
    this.item = item;
  }
}
