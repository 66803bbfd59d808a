package fr.acta.portal.rightsrequest;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.tenancy.RuleBroken;
import fr.acta.portal.tenancy.TenantEntity;
import fr.acta.portal.ticket.Right;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What she began to ask, kept until it is sent or thrown away; one a person and kind. */
@Entity
@Table(name = "request_draft", schema = "portal")
public class RequestDraft extends TenantEntity {
  public static final int LONGEST_WORDS = 4000;

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Right kind;

  @Column(name = "started_at", updatable = false)
  private Instant startedAt;

  /** Never null: an item just chosen starts with the value held, an empty text is no value. */
  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      name = "request_draft_item",
      schema = "portal",
      joinColumns = @JoinColumn(name = "draft_id"))
  @MapKeyColumn(name = "item")
  @MapKeyEnumerated(EnumType.STRING)
  @Column(name = "wanted")
  private Map<DataItem, String> wanted = new HashMap<>();

  /** In her own words, for the rights that need some; null until she wrote any. */
  private String words;

  protected RequestDraft() {}

  RequestDraft(UUID tenant, UUID person, Right kind, Instant now) {
    super(tenant);
    this.personId = person;
    this.kind = kind;
    this.startedAt = now;
  }

  /**
   * Answers already given to items that stay chosen are kept.
   *
   * @param held the items chosen, with what is held today
   */
  void choose(Map<DataItem, String> held) {
    wanted.keySet().retainAll(held.keySet());
    held.forEach((item, value) -> wanted.putIfAbsent(item, value == null ? "" : value));
  }

  void want(DataItem item, String value) {
    if (!wanted.containsKey(item)) throw new IllegalArgumentException(item + " was not chosen");
    wanted.put(item, value == null ? "" : value);
  }

  void say(String text) {
    if (text != null && text.length() > LONGEST_WORDS)
      throw new RuleBroken("rightsrequest.words.tooLong", LONGEST_WORDS);
    words = text == null || text.isBlank() ? null : text.strip();
  }

  String words() {
    return words;
  }

  /** In the order in which items are always shown. */
  Map<DataItem, String> wanted() {
    Map<DataItem, String> ordered = new EnumMap<>(DataItem.class);
    ordered.putAll(wanted);
    return ordered;
  }

  UUID personId() {
    return personId;
  }

  Right kind() {
    return kind;
  }

  Instant startedAt() {
    return startedAt;
  }
}
