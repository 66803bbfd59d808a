package fr.acta.portal.web.shell;

import fr.acta.portal.tenancy.AccessDenied;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** What went wrong, found in the chain of causes that containers wrap around it. */
public enum Fault {
  /** Refused by the wall or by a role; told as "not found", so that nothing can be probed. */
  REFUSED(404),
  /** Somebody else changed the same thing in the meantime. */
  CONFLICT(409),
  DATABASE_AWAY(503),
  UNKNOWN(500);

  private final int status;

  Fault(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }

  public static Fault of(Throwable thrown) {
    if (first(thrown, EJBAccessException.class).isPresent()
        || first(thrown, AccessDenied.class).isPresent()) {
      return REFUSED;
    }
    if (first(thrown, OptimisticLockException.class).isPresent()) {
      return CONFLICT;
    }
    boolean away =
        first(thrown, ResourceException.class).isPresent()
            || chain(thrown).anyMatch(t -> t instanceof SQLException e && away(e.getSQLState()));
    return away ? DATABASE_AWAY : UNKNOWN;
  }

  /** The outermost cause of this type. */
  public static <T extends Throwable> Optional<T> first(Throwable thrown, Class<T> type) {
    return chain(thrown).filter(type::isInstance).map(type::cast).findFirst();
  }

  /** Connection lost (08), too many connections (53300), server shutting down (57P). */
  private static boolean away(String state) {
    return state != null
        && (state.startsWith("08") || state.equals("53300") || state.startsWith("57P"));
  }

  private static Stream<Throwable> chain(Throwable thrown) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause).limit(30);
  }
}
