package fr.acta.portal.rightsrequest;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.staff.file.TypedValue;
import fr.acta.portal.tenancy.RuleBroken;

/**
 * A value asked for instead of the one held; it exists only if a desk could put it there.
 *
 * @param held null where nothing is held
 * @param wanted as typed, then as it would be kept; an empty text asks for the value to go
 */
record WantedValue(DataItem item, String held, String wanted) {
  WantedValue {
    if (!item.isCorrectable()) throw new RuleBroken("rightsrequest.wanted.notHere");
    wanted = TypedValue.read(item, wanted);
    if (wanted.equals(held == null ? "" : held))
      throw new RuleBroken("rightsrequest.wanted.unchanged");
  }

  String wantedOrNone() {
    return wanted.isEmpty() ? null : wanted;
  }
}
