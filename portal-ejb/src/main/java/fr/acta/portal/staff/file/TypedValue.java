package fr.acta.portal.staff.file;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.tenancy.RuleBroken;
import java.util.stream.Stream;

/** One value as a person types it, read by the rules that hold for the staff file. */
public final class TypedValue {
  private TypedValue() {}

  /**
   * The value as it is kept: dates as ISO texts, telephones as E.164; an empty text for none.
   *
   * @throws RuleBroken {@code datamap.wrong.…} with the value typed, unless it must not be shown
   */
  public static String read(DataItem item, String typed) {
    String text = CellRule.clean(typed == null ? "" : typed);
    try {
      String value = text.isEmpty() ? text : column(item).read(text);
      if (value.isEmpty() && !item.mayBeEmpty()) throw new RuleBroken("datamap.wrong.empty");
      return value;
    } catch (BadValue bad) {
      throw new RuleBroken("datamap.wrong." + bad.key(), bad.isMasked() ? "" : text);
    }
  }

  private static StaffColumn column(DataItem item) {
    DataItem alike =
        switch (item) {
          case CONTACT_EMAIL -> DataItem.WORK_EMAIL;
          case CONTACT_PHONE -> DataItem.WORK_PHONE;
          default -> item;
        };
    return Stream.of(StaffColumn.values()).filter(c -> c.item() == alike).findFirst().orElseThrow();
  }
}
