package fr.acta.portal.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The texts of a notice, item by item in French and English; only a draft's can be written. */
@Dependent
class NoticeTexts {
  private static final String SAVE =
      "insert into portal.notice_text (tenant_id, notice_id, item, language, text) values (cast(? as uuid), cast(? as uuid), ?, ?, ?)"
          + " on conflict (tenant_id, notice_id, item, language) do update set text = excluded.text";
  private static final String READ =
      "select item, language, text from portal.notice_text where notice_id = cast(? as uuid)";

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("unchecked")
  Held of(UUID notice) {
    Held held = new Held();
    List<Object[]> rows =
        em.createNativeQuery(READ).setParameter(1, notice.toString()).getResultList();
    for (Object[] row : rows)
      held.put(NoticeItem.valueOf((String) row[0]), (String) row[1], (String) row[2]);
    return held;
  }

  void save(NoticeVersion notice, Held texts) {
    texts.french.forEach((item, text) -> save(notice, item, "fr", text));
    texts.english.forEach((item, text) -> save(notice, item, "en", text));
  }

  private void save(NoticeVersion notice, NoticeItem item, String language, String text) {
    em.createNativeQuery(SAVE)
        .setParameter(1, notice.tenantId().toString())
        .setParameter(2, notice.id().toString())
        .setParameter(3, item.name())
        .setParameter(4, language)
        .setParameter(5, text)
        .executeUpdate();
  }

  /** Never null: what nobody wrote is empty. */
  static class Held {
    private final Map<NoticeItem, String> french = new EnumMap<>(NoticeItem.class);
    private final Map<NoticeItem, String> english = new EnumMap<>(NoticeItem.class);

    Held put(NoticeItem item, String language, String text) {
      (language.equals("en") ? english : french).put(item, text == null ? "" : text.strip());
      return this;
    }

    String get(NoticeItem item, String language) {
      return (language.equals("en") ? english : french).getOrDefault(item, "");
    }

    Optional<NoticeItem> firstEmpty(NoticeLaw law) {
      for (NoticeItem item : NoticeItem.of(law)) {
        if (get(item, "fr").isEmpty() || get(item, "en").isEmpty()) return Optional.of(item);
      }
      return Optional.empty();
    }
  }
}
