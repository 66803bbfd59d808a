package fr.acta.portal.datamap;

/** A table of the map and how many rows of it are about the person who asks. */
public final class HeldTable {
  private final MappedTable table;
  private final long rows;

  HeldTable(MappedTable table, long rows) {
    this.table = table;
    this.rows = rows;
  }

  public MappedTable getTable() {
    return table;
  }

  public long getRows() {
    return rows;
  }
}
