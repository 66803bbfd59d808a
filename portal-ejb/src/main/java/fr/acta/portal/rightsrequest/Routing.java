package fr.acta.portal.rightsrequest;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.ticket.Desk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Who decides: the controller of the data does (GDPR art. 4(7)). The operator answers by its
 * data-protection officer, the client by its own desk; one request has at most one part at each.
 */
public final class Routing {
  private Routing() {}

  public static Desk deskOf(DataItem item) {
    return switch (item.controller()) {
      case OPERATOR -> Desk.DPO;
      case CLIENT -> Desk.CLIENT;
    };
  }

  /** Only desks that have something to decide. */
  public static Map<Desk, List<DataItem>> of(Collection<DataItem> items) {
    Map<Desk, List<DataItem>> parts = new EnumMap<>(Desk.class);
    for (DataItem item : new TreeSet<>(items))
      parts.computeIfAbsent(deskOf(item), d -> new ArrayList<>()).add(item);
    return parts;
  }
}
