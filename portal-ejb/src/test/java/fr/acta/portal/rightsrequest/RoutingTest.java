package fr.acta.portal.rightsrequest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.ticket.Desk;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutingTest {
  @Test
  void whatSheGaveToThePortalIsTheDposAndAllElseHerEmployers() {
    Set<DataItem> hers = EnumSet.of(DataItem.CONTACT_EMAIL, DataItem.CONTACT_PHONE);
    for (DataItem item : DataItem.values())
      assertEquals(hers.contains(item) ? Desk.DPO : Desk.CLIENT, Routing.deskOf(item), item.name());
  }

  @Test
  void oneRequestHasOnePartAtEachDeskThatDecides() {
    assertEquals(
        Map.of(
            Desk.DPO, List.of(DataItem.CONTACT_EMAIL, DataItem.CONTACT_PHONE),
            Desk.CLIENT, List.of(DataItem.LAST_NAME, DataItem.JOB_TITLE)),
        Routing.of(
            List.of(
                DataItem.CONTACT_PHONE,
                DataItem.JOB_TITLE,
                DataItem.CONTACT_EMAIL,
                DataItem.LAST_NAME)));
  }

  @Test
  void aDeskWithNothingToDecideHearsNothing() {
    assertEquals(Set.of(Desk.CLIENT), Routing.of(List.of(DataItem.JOB_TITLE)).keySet());
    assertTrue(Routing.of(List.of()).isEmpty());
  }
}
