package fr.acta.portal.rightsrequest;

import fr.acta.portal.datamap.DataItem;

/**
 * One value that a request is about.
 *
 * @param held null where nothing is held
 * @param wanted on a rectification, what should stand instead; null for none
 */
public record WantedItem(DataItem item, String held, String wanted) {
  WantedItem(WantedValue value) {
    this(value.item(), value.held(), value.wantedOrNone());
  }
}
