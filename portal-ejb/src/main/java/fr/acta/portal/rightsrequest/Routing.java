package fr.acta.portal.rightsrequest;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.ticket.Right;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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

  /**
   * Every desk that has something to decide, with its part. What is about nothing in particular is
   * the DPO's, who finds out.
   */
  public static Map<Desk, List<WantedItem>> parts(Right right, Collection<WantedItem> about) {
    Map<Desk, List<WantedItem>> parts = new EnumMap<>(Desk.class);
    if (right.choice() != Right.Choice.NOTHING) {
      about.stream()
          .sorted(Comparator.comparing(WantedItem::item))
          .forEach(w -> parts.computeIfAbsent(deskOf(w.item()), d -> new ArrayList<>()).add(w));
    }
    if (parts.isEmpty()) parts.put(Desk.DPO, List.of());
    return parts;
  }
}
