package fr.acta.portal.web.notice;

import fr.acta.portal.notice.NoticeApproval;
import fr.acta.portal.notice.NoticeDrafting;
import fr.acta.portal.notice.NoticeReview;
import fr.acta.portal.notice.NoticeSheet;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.web.shell.Ids;
import fr.acta.portal.web.shell.Said;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** Writing a draft: each content of the law, French and English side by side. */
@Named
@RequestScoped
public class NoticeEditPage {
  @Inject private NoticeDrafting drafting;
  @Inject private NoticeApproval approval;
  @Inject private Said said;
  @Inject @Param private String id;

  private UUID draft;
  private NoticeSheet sheet;
  private NoticeReview review;
  private int version;
  private final Map<String, String> french = new HashMap<>();
  private final Map<String, String> english = new HashMap<>();

  @PostConstruct
  void read() {
    draft = Ids.of(id, Audience.HR);
    sheet = drafting.sheet(draft);
    review = approval.review(draft);
    version = sheet.getVersion();
    for (NoticeSheet.Section section : sheet.getSections()) {
      french.put(section.getItem(), section.getFr());
      english.put(section.getItem(), section.getEn());
    }
  }

  /** What is published is read, not written. */
  public String leave() {
    return sheet.isDraft() ? null : "/hr/notice/view?faces-redirect=true&id=" + draft;
  }

  public String save() {
    store();
    said.say("notice.saved");
    return "/hr/notice/edit?faces-redirect=true&id=" + draft;
  }

  public String preview() {
    store();
    return "/hr/notice/view?faces-redirect=true&id=" + draft;
  }

  private void store() {
    french.replaceAll((item, text) -> text == null ? "" : text.replace("\r\n", "\n"));
    english.replaceAll((item, text) -> text == null ? "" : text.replace("\r\n", "\n"));
    drafting.save(draft, version, new NoticeSheet.Edit(french, english));
  }

  public List<String> getItems() {
    return sheet.getSections().stream().map(NoticeSheet.Section::getItem).toList();
  }

  /** Of what was saved last. */
  public NoticeReview getReview() {
    return review;
  }

  public NoticeSheet getSheet() {
    return sheet;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public Map<String, String> getFrench() {
    return french;
  }

  public Map<String, String> getEnglish() {
    return english;
  }
}
