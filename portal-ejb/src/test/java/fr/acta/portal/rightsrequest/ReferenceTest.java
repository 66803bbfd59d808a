package fr.acta.portal.rightsrequest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.acta.portal.ticket.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReferenceTest {
  @Test
  void sixDigitsAndMoreWhenNeeded() {
    LocalDate day = LocalDate.of(2026, 3, 5);
    assertEquals("D-2026-004217", Reference.of(day, 4217));
    assertEquals("D-2026-1234567", Reference.of(day, 1234567));
  }

  @Test
  void theYearIsTheOneInParis() {
    RequestDraft draft =
        new RequestDraft(UUID.randomUUID(), UUID.randomUUID(), Right.RECTIFICATION, Instant.EPOCH);
    Instant newYearInParis = Instant.parse("2026-12-31T23:30:00Z");
    RightsRequest request =
        new RightsRequest(
            Received.drafted(draft, "Zoé Martin", List.of(), Locale.FRENCH, newYearInParis),
            1,
            newYearInParis);
    assertEquals("D-2027-000001", request.reference());
    assertEquals(draft.id(), request.id());
  }
}
