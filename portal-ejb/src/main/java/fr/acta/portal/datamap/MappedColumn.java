package fr.acta.portal.datamap;

import java.util.Locale;

/** A column: personal, with what becomes of it; or impersonal, with the reason. */
public final class MappedColumn {
  private final String table;
  private final String name;
  private final Category category;
  private final Impersonal reason;
  private final Fate fate;
  private final String text;
  private final boolean free;
  private final boolean portable;

  MappedColumn(String table, String name, Impersonal reason) {
    this(table, name, null, reason, Fate.DELETED, null, false, false);
  }

  MappedColumn(
      String table,
      String name,
      Category category,
      Impersonal reason,
      Fate fate,
      String text,
      boolean free,
      boolean portable) {
    this.table = table;
    this.name = name;
    this.category = category;
    this.reason = reason;
    this.fate = fate;
    this.text = text;
    this.free = free;
    this.portable = portable;
  }

  public String getName() {
    return name;
  }

  public boolean isPersonal() {
    return category != null;
  }

  /** Null for an impersonal one. */
  public Category getCategory() {
    return category;
  }

  /** Null for a personal one. */
  public Impersonal getReason() {
    return reason;
  }

  public Fate getFate() {
    return fate;
  }

  /** The text of law that lets it stay; null unless it is {@link Fate#KEPT}. */
  public String getText() {
    return text;
  }

  /** Words that somebody wrote freely: they may speak of other people, and are searched. */
  public boolean isFree() {
    return free;
  }

  /** She provided it, under consent or contract (GDPR art. 20). */
  public boolean isPortable() {
    return portable;
  }

  /** Only a personal column has one; most are called alike in all tables. */
  public String label(Locale locale) {
    return DataMap.label(locale, table + "." + name, name);
  }
}
