package fr.acta.portal.notice;

import fr.acta.portal.tenancy.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A notice with all its texts, to write, preview, read or print. */
public class NoticeSheet {
  private final NoticeVersion notice;
  private final String service;
  private final String organisation;
  private final ForGroup group;
  private final List<Section> sections;

  NoticeSheet(
      NoticeVersion notice,
      String service,
      String organisation,
      ForGroup group,
      NoticeTexts.Held texts,
      NoticeLaw law) {
    this.notice = notice;
    this.service = service;
    this.organisation = organisation;
    this.group = group;
    this.sections = sections(texts, law);
  }

  static List<Section> sections(NoticeTexts.Held texts, NoticeLaw law) {
    return NoticeItem.of(law).stream()
        .map(i -> new Section(i.name(), texts.get(i, "fr"), texts.get(i, "en")))
        .toList();
  }

  public UUID getId() {
    return notice.id();
  }

  public String getService() {
    return service;
  }

  public String getOrganisation() {
    return organisation;
  }

  public int getNumber() {
    return notice.number();
  }

  public int getVersion() {
    return notice.version();
  }

  public boolean isDraft() {
    return notice.state() == NoticeVersion.State.DRAFT;
  }

  /** Whom it speaks to. */
  public ForGroup getGroup() {
    return group;
  }

  /** The service, and the group after a point, as campaigns name them. */
  public String getKey() {
    return Duty.key(service, notice.groupId());
  }

  /** Where anybody reads the version in force, on this portal. */
  public String getAddress() {
    String all = "/notice?of=" + notice.subscriptionId();
    return notice.groupId() == null ? all : all + "&group=" + notice.groupId();
  }

  /** The first day in force, in Paris; null for a draft. */
  public LocalDate getInForceOn() {
    return notice.inForceOn();
  }

  public boolean isMaterial() {
    return notice.isMaterial();
  }

  /** Null until it is in force. */
  public Instant getPublishedAt() {
    return notice.publishedAt();
  }

  public List<Section> getSections() {
    return sections;
  }

  public boolean isComplete() {
    return sections.stream().noneMatch(s -> s.getFr().isEmpty() || s.getEn().isEmpty());
  }

  /** One content of the notice in both languages; empty where nothing was written yet. */
  public static class Section {
    private final String item;
    private final String fr;
    private final String en;

    Section(String item, String fr, String en) {
      this.item = item;
      this.fr = fr;
      this.en = en;
    }

    public String getItem() {
      return item;
    }

    public String getFr() {
      return fr;
    }

    public String getEn() {
      return en;
    }

    public String in(String language) {
      return language.equals("en") ? en : fr;
    }
  }

  /**
   * What HR typed: each item's text by language. Unknown items are refused, lengths are bounded.
   */
  public record Edit(Map<String, String> french, Map<String, String> english) {
    private static final int LONGEST = 4000;

    public Edit {
      french = Map.copyOf(french);
      english = Map.copyOf(english);
    }

    NoticeTexts.Held texts() {
      NoticeTexts.Held held = new NoticeTexts.Held();
      french.forEach((item, text) -> held.put(item(item, text), "fr", text));
      english.forEach((item, text) -> held.put(item(item, text), "en", text));
      return held;
    }

    private static NoticeItem item(String name, String text) {
      NoticeItem item = NoticeItem.valueOf(name);
      if (text.length() > LONGEST) throw new RuleBroken("notice.tooLong", LONGEST);
      return item;
    }
  }
}
