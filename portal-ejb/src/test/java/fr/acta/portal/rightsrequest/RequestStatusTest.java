package fr.acta.portal.rightsrequest;

import static fr.acta.portal.rightsrequest.RequestStatus.DONE;
import static fr.acta.portal.rightsrequest.RequestStatus.IN_PROGRESS;
import static fr.acta.portal.rightsrequest.RequestStatus.NEEDS_ANSWER;
import static fr.acta.portal.rightsrequest.RequestStatus.RECEIVED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RequestStatusTest {
  @Test
  void isDoneOnlyWhenEveryPartIs() {
    assertEquals(DONE, RequestStatus.of(List.of(DONE, DONE)));
    assertEquals(IN_PROGRESS, RequestStatus.of(List.of(DONE, RECEIVED)));
    assertEquals(IN_PROGRESS, RequestStatus.of(List.of(DONE, IN_PROGRESS)));
  }

  @Test
  void aQuestionComesFirst() {
    assertEquals(NEEDS_ANSWER, RequestStatus.of(List.of(DONE, NEEDS_ANSWER)));
    assertEquals(NEEDS_ANSWER, RequestStatus.of(List.of(NEEDS_ANSWER, RECEIVED)));
  }

  @Test
  void isReceivedUntilSomebodyTookAPart() {
    assertEquals(RECEIVED, RequestStatus.of(List.of(RECEIVED, RECEIVED)));
    assertEquals(IN_PROGRESS, RequestStatus.of(List.of(RECEIVED, IN_PROGRESS)));
  }
}
