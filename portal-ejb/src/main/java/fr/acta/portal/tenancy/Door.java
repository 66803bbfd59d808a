package fr.acta.portal.tenancy;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Shut until somebody has made sure that the database holds nobody who was erased. Behind it no
 * boundary answers but those that put it right.
 */
@ApplicationScoped
public class Door {
  private volatile boolean open;

  public boolean isOpen() {
    return open;
  }

  public void open() {
    open = true;
  }

  public void shut() {
    open = false;
  }

  void demandOpen(Class<?> boundary) {
    if (open) return;
    for (Class<?> type = boundary; type != null; type = type.getSuperclass())
      if (type.isAnnotationPresent(WhileClosed.class)) return;
    throw new Closed();
  }

  /** Somebody who was erased is still in the database; nobody is served before she is gone. */
  public static final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Closed() {
      super("the portal is closed until the ledger of erasures is replayed");
    }
  }
}
