package fr.acta.portal.recipient;

import java.util.List;
import java.util.Locale;

/** A recipient as the clients it works for, and their people, may know it. */
public class KnownRecipient {
  private final String name;
  private final String doesFr;
  private final String doesEn;
  private final String kind;
  private final String country;
  private final List<String> items;
  private final boolean ended;

  public KnownRecipient(
      String name,
      String doesFr,
      String doesEn,
      String kind,
      String country,
      List<String> items,
      boolean ended) {
    this.name = name;
    this.doesFr = doesFr;
    this.doesEn = doesEn;
    this.kind = kind;
    this.country = country;
    this.items = List.copyOf(items);
    this.ended = ended;
  }

  public String getName() {
    return name;
  }

  public String does(String language) {
    return language.equals("en") ? doesEn : doesFr;
  }

  /** A {@link Recipient.Kind}'s name. */
  public String getKind() {
    return kind;
  }

  public String country(String language) {
    return Establishment.name(country, Locale.forLanguageTag(language));
  }

  public List<String> getItems() {
    return items;
  }

  public boolean isEnded() {
    return ended;
  }
}
