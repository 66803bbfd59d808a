package fr.acta.portal.erasure;

import fr.acta.portal.datamap.DataMap;
import fr.acta.portal.datamap.Fate;
import fr.acta.portal.datamap.MappedColumn;
import fr.acta.portal.datamap.MappedTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What becomes of her rows in one table, as a page shows it. */
public class TableFate {
  private final String name;
  private final long deleted;
  private final long blanked;
  private final long kept;
  private final List<List<Cell>> rows;

  TableFate(String name, long deleted, long blanked, long kept, List<List<Cell>> rows) {
    this.name = name;
    this.deleted = deleted;
    this.blanked = blanked;
    this.kept = kept;
    this.rows = rows;
  }

  public String getName() {
    return name;
  }

  /** A table without personal data goes along by its key; it has a name for engineers only. */
  public String label(Locale locale) {
    return table() == null ? name : table().label(locale);
  }

  public long getDeleted() {
    return deleted;
  }

  public long getBlanked() {
    return blanked;
  }

  public long getKept() {
    return kept;
  }

  /** The first few, where the reader may read them. */
  public List<List<Cell>> getRows() {
    return rows;
  }

  /** The columns that are emptied. */
  public String emptied(Locale locale) {
    return labels(locale, Fate.BLANKED);
  }

  /** The texts of law by which something stays; empty where a row stays for another reason. */
  public String getTexts() {
    return personal().stream()
        .filter(column -> column.getFate() == Fate.KEPT)
        .map(MappedColumn::getText)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** The columns that stay by these texts. */
  public String staying(Locale locale) {
    return labels(locale, Fate.KEPT);
  }

  private String labels(Locale locale, Fate fate) {
    return personal().stream()
        .filter(column -> column.getFate() == fate)
        .map(column -> column.label(locale))
        .collect(Collectors.joining(", "));
  }

  private List<MappedColumn> personal() {
    return table() == null ? List.of() : table().getPersonal();
  }

  private MappedTable table() {
    return DataMap.table(name).orElse(null);
  }

  /** One line of the seal and of the proof. */
  String line() {
    return name + " " + deleted + " " + blanked + " " + kept;
  }

  /** Without what only stays: that the desk works meanwhile changes nothing of what goes. */
  String goingLine() {
    return name + " " + deleted + " " + blanked;
  }
}
