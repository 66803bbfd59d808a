package fr.acta.portal.notice;

import java.util.Arrays;
import java.util.List;

/** One content that reads otherwise than in the version before. */
public class NoticeChange {
  private final NoticeItem item;
  private final List<DiffPiece> french;
  private final List<DiffPiece> english;

  private NoticeChange(NoticeItem item, List<DiffPiece> french, List<DiffPiece> english) {
    this.item = item;
    this.french = french;
    this.english = english;
  }

  /** In the order in which the notice is read; spaces and line ends are no change. */
  static List<NoticeChange> between(NoticeTexts.Held before, NoticeTexts.Held after) {
    return Arrays.stream(NoticeItem.values())
        .filter(item -> differs(item, before, after))
        .map(
            item ->
                new NoticeChange(
                    item,
                    WordDiff.of(before.get(item, "fr"), after.get(item, "fr")),
                    WordDiff.of(before.get(item, "en"), after.get(item, "en"))))
        .toList();
  }

  /** As the database compares when a version is approved. */
  private static boolean differs(NoticeItem item, NoticeTexts.Held before, NoticeTexts.Held after) {
    return !plain(before.get(item, "fr")).equals(plain(after.get(item, "fr")))
        || !plain(before.get(item, "en")).equals(plain(after.get(item, "en")));
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  public String getItem() {
    return item.name();
  }

  /** Whoever was informed before must be informed again. */
  public boolean isMaterial() {
    return item.isMaterial();
  }

  public List<DiffPiece> in(String language) {
    return language.equals("en") ? english : french;
  }
}
