package fr.acta.portal.ticket;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.deadline.StatutoryDeadline;
import fr.acta.portal.tenancy.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
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

  @Column(name = "legal_end", updatable = false)
  private LocalDate legalEnd;

  protected FiledPart() {}

  FiledPart(
      UUID tenant,
      UUID request,
      UUID person,
      String personName,
      Right right,
      String reference,
      Desk desk,
      Locale language,
      Instant receivedAt,
      Collection<DataItem> items) {
    super(tenant);
    this.requestId = request;
    this.personId = person;
    this.personName = personName;
    this.kind = right;
    this.reference = reference;
    this.desk = desk;
    this.language = language.getLanguage();
    this.receivedAt = receivedAt;
    this.legalEnd = StatutoryDeadline.receivedAt(receivedAt).legalEnd();
    this.items = items.stream().map(DataItem::name).collect(Collectors.joining(" "));
  }

  public UUID requestId() {
    return requestId;
  }

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

  public List<DataItem> items() {
    return itemsOf(items);
  }

  static List<DataItem> itemsOf(String names) {
    return Arrays.stream(names.split(" ")).map(DataItem::valueOf).toList();
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  /** Last day to answer, a civil date in Europe/Paris. */
  public LocalDate legalEnd() {
    return legalEnd;
  }
}
