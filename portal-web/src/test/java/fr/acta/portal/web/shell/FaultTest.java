package fr.acta.portal.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.acta.portal.tenancy.AccessDenied;
import fr.acta.portal.tenancy.Audience;
import fr.acta.portal.tenancy.RuleBroken;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.resource.spi.ResourceAllocationException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FaultTest {
  @Test
  void aRefusalByTheWallOrByARoleIsNotFound() {
    assertEquals(Fault.REFUSED, Fault.of(wrapped(new AccessDenied(Audience.HR))));
    assertEquals(Fault.REFUSED, Fault.of(wrapped(new EJBAccessException("role"))));
  }

  @Test
  void aVersionThatMovedIsAConflict() {
    assertEquals(Fault.CONFLICT, Fault.of(wrapped(new OptimisticLockException())));
  }

  @Test
  void aLostConnectionIsTheDatabaseAway() {
    for (String state : new String[] {"08006", "08001", "53300", "57P01"}) {
      assertEquals(Fault.DATABASE_AWAY, Fault.of(wrapped(new SQLException("", state))), state);
    }
    Throwable pool = new SQLException("no state", new ResourceAllocationException());
    assertEquals(Fault.DATABASE_AWAY, Fault.of(wrapped(pool)));
  }

  @Test
  void anyOtherStatementThatFailsIsAFaultOfOurs() {
    assertEquals(Fault.UNKNOWN, Fault.of(wrapped(new SQLException("", "23505"))));
    assertEquals(Fault.UNKNOWN, Fault.of(wrapped(new SQLException("no state"))));
    assertEquals(Fault.UNKNOWN, Fault.of(null));
  }

  @Test
  void aBrokenRuleIsFoundUnderWhatContainersWrapAroundIt() {
    RuleBroken rule = new RuleBroken("ticket.taken", 3);
    assertEquals(rule, Fault.first(wrapped(rule), RuleBroken.class).orElseThrow());
  }

  private static Throwable wrapped(Throwable cause) {
    EJBException ejb = new EJBException();
    ejb.initCause(cause);
    return new IllegalStateException(ejb);
  }
}
