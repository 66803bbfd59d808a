package fr.acta.portal.web.rightsrequest;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.notice.MyNotice;
import fr.acta.portal.notice.MyNotices;
import fr.acta.portal.restriction.Lock;
import fr.acta.portal.restriction.MyRestrictions;
import fr.acta.portal.restriction.UseLine;
import fr.acta.portal.rightsrequest.Draft;
import fr.acta.portal.rightsrequest.FiledRequest;
import fr.acta.portal.rightsrequest.MyDraft;
import fr.acta.portal.rightsrequest.MyRequests;
import fr.acta.portal.rightsrequest.Part;
import fr.acta.portal.staff.HeldData;
import fr.acta.portal.staff.HeldValue;
import fr.acta.portal.staff.MyData;
import fr.acta.portal.transfer.Disclosure;
import fr.acta.portal.transfer.MyDisclosures;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The first screen: what she has to do, what she asked, what is held. */
@Named
@RequestScoped
public class MyHomePage {
  private static final Set<DataItem> FEW =
      EnumSet.of(
          DataItem.LAST_NAME, DataItem.USAGE_NAME, DataItem.JOB_TITLE, DataItem.CONTACT_PHONE);

  @Inject private MyData myData;
  @Inject private MyDraft myDraft;
  @Inject private MyRequests myRequests;
  @Inject private MyNotices myNotices;
  @Inject private MyDisclosures myDisclosures;
  @Inject private MyRestrictions myRestrictions;

  private HeldData data;
  private List<Draft> drafts;
  private List<FiledRequest> requests;
  private List<MyNotice> unread;
  private List<Disclosure> received;
  private List<Lock> locks;
  private List<UseLine> uses;

  public void open() {
    data = myData.held();
    drafts = myDraft.begun();
    requests = myRequests.all();
    unread = myNotices.inForce().stream().filter(n -> !n.isRead()).toList();
    received = myDisclosures.all();
    locks = myRestrictions.inForce();
    uses = locks.isEmpty() ? List.of() : myRestrictions.uses();
  }

  public HeldData getData() {
    return data;
  }

  /** Enough to recognise herself; the rest is one click away. */
  public List<HeldValue> getFew() {
    return data.getHeld().stream().filter(v -> FEW.contains(v.getItem())).toList();
  }

  /** Begun and not sent. */
  public List<Draft> getDrafts() {
    return drafts;
  }

  public List<MyNotice> getUnread() {
    return unread;
  }

  public List<Disclosure> getReceived() {
    return received;
  }

  public List<Lock> getLocks() {
    return locks;
  }

  public List<FiledRequest> getOpenRequests() {
    return requests.stream().filter(FiledRequest::isOpen).toList();
  }

  /** The part of a request on which a desk waits for her; null when none does. */
  public Part question(FiledRequest request) {
    return request.getParts().stream().filter(Part::isQuestionOpen).findFirst().orElse(null);
  }

  public boolean isWaiting(DataItem item) {
    return requests.stream().anyMatch(r -> r.waitsFor(item));
  }

  /** Who used her data while it is locked, and why (GDPR art. 18(2)). */
  public List<UseLine> getUses() {
    return uses;
  }
}
