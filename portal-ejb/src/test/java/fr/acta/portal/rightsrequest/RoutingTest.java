package fr.acta.portal.rightsrequest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.acta.portal.datamap.DataItem;
import fr.acta.portal.ticket.Desk;
import fr.acta.portal.ticket.Right;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
            Desk.DPO, about(DataItem.CONTACT_EMAIL, DataItem.CONTACT_PHONE),
            Desk.CLIENT, about(DataItem.LAST_NAME, DataItem.JOB_TITLE)),
        Routing.parts(
            Right.ERASURE,
            about(
                DataItem.CONTACT_PHONE,
                DataItem.JOB_TITLE,
                DataItem.CONTACT_EMAIL,
                DataItem.LAST_NAME)));
  }

  @Test
  void aDeskWithNothingToDecideHearsNothing() {
    Set<Desk> desks = Routing.parts(Right.ACCESS, about(DataItem.JOB_TITLE)).keySet();
    assertEquals(Set.of(Desk.CLIENT), desks);
  }

  @ParameterizedTest
  @EnumSource(Right.class)
  void whatIsAboutNothingInParticularIsTheDpos(Right right) {
    assertEquals(Map.of(Desk.DPO, List.of()), Routing.parts(right, List.of()));
  }

  private static List<WantedItem> about(DataItem... items) {
    return Arrays.stream(items).map(i -> new WantedItem(i, null, null)).toList();
  }
}
