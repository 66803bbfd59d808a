package fr.acta.portal.ticket;

import static fr.acta.portal.ticket.Offer.ASK;
import static fr.acta.portal.ticket.Offer.ASK_AGAIN;
import static fr.acta.portal.ticket.Offer.ASK_IDENTITY;
import static fr.acta.portal.ticket.Offer.ASK_PRECISION;
import static fr.acta.portal.ticket.Offer.CONFIRM_IDENTITY;
import static fr.acta.portal.ticket.Offer.DECIDE;
import static fr.acta.portal.ticket.Offer.EXTEND;
import static fr.acta.portal.ticket.Offer.GIVE_UP;
import static fr.acta.portal.ticket.Offer.NOTE;
import static fr.acta.portal.ticket.Offer.REOPEN;
import static fr.acta.portal.ticket.Offer.TAKE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a desk may do with somebody's access request, from its receipt to its end and after. */
class OfferTest {
  private static final Instant RECEIVED = Instant.parse("2026-10-26T17:04:00Z");
  private static final LocalDate NEXT_DAY = LocalDate.of(2026, 10, 27);

  private static final RequestView FROM_HER_ACCOUNT =
      new RequestView(new Object[] {"PORTAL", "PORTAL"});

  private final UUID id = new UUID(1, 2);
  private final Ticket ticket =
      Ticket.open(
          new Filed(id, id, id, "Zoé", Right.ACCESS, "D", Locale.FRENCH, RECEIVED),
          Desk.CLIENT,
          List.of());
  private final IdentityCheck check = IdentityCheck.missing(ticket, IdentityCheck.Subject.PERSON);
  private final Suspension suspension =
      new Suspension(ticket, Suspension.Ground.IDENTITY, NEXT_DAY, false);

  private Set<Offer> offers(boolean own, int day, Suspension... suspensions) {
    return Offer.of(
        ticket,
        new Surroundings(
            RECEIVED.plus(Duration.ofDays(day)),
            own,
            true,
            false,
            "Orme",
            FROM_HER_ACCOUNT,
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(check),
            List.of(suspensions),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty()));
  }

  @Test
  void aTicketIsTakenFirst() {
    assertEquals(Set.of(TAKE, NOTE), offers(true, 1));
    ticket.take(id, "Anne-Sophie");
    assertEquals(
        Set.of(DECIDE, ASK, NOTE, ASK_IDENTITY, CONFIRM_IDENTITY, ASK_PRECISION, EXTEND),
        offers(true, 1));
  }

  @Test
  void itIsExtendedWithinTheFirstMonthOnly() {
    ticket.take(id, "Anne-Sophie");
    assertEquals(true, offers(true, 31).contains(EXTEND));
    assertEquals(false, offers(true, 32).contains(EXTEND));
  }

  @Test
  void nobodyIsGivenUpWithoutAReminder() {
    ticket.take(id, "Anne-Sophie");
    check.ask(null);
    ticket.ask(RequestMessage.Purpose.IDENTITY, "Qui ?", RECEIVED);
    ticket.tell(List.of(suspension), NEXT_DAY);
    assertEquals(
        Set.of(DECIDE, NOTE, ASK_AGAIN, CONFIRM_IDENTITY, EXTEND), offers(true, 1, suspension));
    ticket.askAgain(RECEIVED.plus(Duration.ofDays(1)));
    assertEquals(
        Set.of(DECIDE, NOTE, CONFIRM_IDENTITY, GIVE_UP, EXTEND), offers(true, 1, suspension));
  }

  @Test
  void whatIsClosedIsOpenedAgainOrNoted() {
    ticket.withdraw("Bonjour", RECEIVED);
    assertEquals(Set.of(NOTE, REOPEN), offers(true, 1));
  }

  @Test
  void anotherDeskOffersNothing() {
    assertEquals(Set.of(), offers(false, 1));
  }
}
