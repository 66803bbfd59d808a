package fr.acta.portal.web.notice;

import fr.acta.portal.notice.NoticeReview;
import fr.acta.portal.notice.NoticeSheet;
import fr.acta.portal.web.shell.Said;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writing a draft: each content of the law, French and English side by side. */
public abstract class NoticeEditScreen {
  @Inject private Said said;

  private NoticeSheet sheet;
  private NoticeReview review;
  private int version;
  private final Map<String, String> french = new HashMap<>();
  private final Map<String, String> english = new HashMap<>();

  abstract NoticeDesk desk();

  @PostConstruct
  void read() {
    sheet = desk().sheet();
    review = desk().review();
    version = sheet.getVersion();
    for (NoticeSheet.Section section : sheet.getSections()) {
      french.put(section.getItem(), section.getFr());
      english.put(section.getItem(), section.getEn());
    }
  }

  /** What is approved, or another controller's, is read, not written. */
  public String leave() {
    return sheet.isDraft() && desk().mayWrite() ? null : desk().redirect("view");
  }

  public String save() {
    store();
    said.say("notice.saved");
    return desk().redirect("edit");
  }

  public String preview() {
    store();
    return desk().redirect("view");
  }

  private void store() {
    french.replaceAll((item, text) -> text == null ? "" : text.replace("\r\n", "\n"));
    english.replaceAll((item, text) -> text == null ? "" : text.replace("\r\n", "\n"));
    desk().save(version, new NoticeSheet.Edit(french, english));
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
