package fr.acta.portal.ticket;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a ticket says of the request it is part of: written once, when she files. */
@MappedSuperclass
public abstract class FiledPart extends TenantEntity {
  @Column(name = "request_id", updatable = false)
  private UUID requestId;

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Desk desk;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Right kind;

  @Column(updatable = false)
  private String reference;

  @Column(name = "person_name", updatable = false)
  private String personName;

  @Column(updatable = false)
  private String language;

  @Column(updatable = false)
  private String items;

  @Column(name = "received_at", updatable = false)
  private Instant receivedAt;

  protected FiledPart() {}

  FiledPart(Filed filed, Desk desk, Collection<DataItem> items) {
    super(filed.tenant());
    this.requestId = filed.request();
    this.personId = filed.person();
    this.personName = filed.personName();
    this.kind = filed.right();
    this.reference = filed.reference();
    this.desk = desk;
    this.language = filed.language().getLanguage();
    this.receivedAt = filed.receivedAt();
    this.items = items.stream().map(DataItem::name).collect(Collectors.joining(" "));
  }

  public UUID requestId() {
    return requestId;
  }

  /** Null while nobody knows whose request it is. */
  public UUID personId() {
    return personId;
  }

  public String personName() {
    return personName;
  }

  public Right right() {
    return kind;
  }

  public Desk desk() {
    return desk;
  }

  public String reference() {
    return reference;
  }

  public Locale language() {
    return Locale.forLanguageTag(language);
  }

  /** What it is about; empty where nothing in particular. */
  public List<DataItem> items() {
    return itemsOf(items);
  }

  static List<DataItem> itemsOf(String names) {
    return names.isEmpty()
        ? List.of()
        : Arrays.stream(names.split(" ")).map(DataItem::valueOf).toList();
  }

  public Instant receivedAt() {
    return receivedAt;
  }
}
