package fr.acta.portal.staff.file;

import fr.acta.portal.datamap.DataItem;
import java.util.List;
import java.util.Map;

/**
 * A person's row, every value checked.
 *
 * @param values no key where the file says nothing; dates as ISO texts, telephones as E.164, mail
 *     addresses in lower case, the number exactly as written
 * @param numberElsewhere another establishment of the file has the same number for somebody else
 * @param sharedEmail the address stands on rows of several people: nothing personal goes there
 * @param warnings worth a look, no reason to reject
 */
public record StaffRecord(
    int row,
    Map<DataItem, String> values,
    boolean numberElsewhere,
    boolean sharedEmail,
    List<Problem> warnings)
    implements StaffRow {

  /** Null where the file says nothing. */
  public String value(DataItem item) {
    return values.get(item);
  }

  /** Without the values: this may end in a log. */
  @Override
  public String toString() {
    return "StaffRecord[row=" + row + "]";
  }
}
