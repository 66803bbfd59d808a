package fr.acta.portal.web.rightsrequest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.ticket.Right;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {
  @Test
  void everyRightOfHersIsOfferedOnceAndHasASituation() {
    List<Right> hers = Arrays.stream(Right.values()).filter(Right::isHers).toList();
    assertEquals(
        hers, Arrays.stream(Aim.values()).flatMap(a -> a.getRights().stream()).sorted().toList());
    assertEquals(hers, new RequestHelpPage().getSituations().stream().sorted().toList());
  }

  @Test
  void whatIsNoRightOfHersIsNotFound() {
    for (String name : new String[] {null, "", "erasure", "HEIRS", "ERASURE,ACCESS"})
      assertThrows(AccessDenied.class, () -> Steps.right(name), name);
    assertEquals(Right.ERASURE, Steps.right("ERASURE"));
  }

  @Test
  void prospectingIsOnePage() {
    assertEquals("/me/request/check?right=PROSPECTING", Steps.first(Right.PROSPECTING));
  }

  @Test
  void theFirstStepAsksOnlyWhatTheRightLeavesOpen() {
    assertEquals("/me/request/choose", Steps.first(Right.RECTIFICATION));
    assertEquals("/me/request/about?right=ACCESS", Steps.first(Right.ACCESS));
    assertEquals("/me/request/about?right=PORTABILITY", Steps.first(Right.PORTABILITY));
    assertEquals("/me/request/tell?right=QUESTION", Steps.first(Right.QUESTION));
  }

  @Test
  void anOutcomeKeepsTheAddress() {
    assertEquals("/me?faces-redirect=true", Steps.to("/me"));
    assertEquals("/me/a?right=ACCESS&faces-redirect=true", Steps.to("/me/a?right=ACCESS"));
  }
}
