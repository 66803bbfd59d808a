package fr.acta.portal.erasure;

import fr.acta.portal.datamap.MappedColumn;
import java.util.Locale;

/** A value of a row, and what becomes of it. */
public class Cell {
  private final MappedColumn column;
  private final String value;

  Cell(MappedColumn column, String value) {
    this.column = column;
    this.value = value;
  }

  public String label(Locale locale) {
    return column.label(locale);
  }

  public String getValue() {
    return value;
  }

  /** DELETED, BLANKED or KEPT. */
  public String getFate() {
    return column.getFate().name();
  }
}
