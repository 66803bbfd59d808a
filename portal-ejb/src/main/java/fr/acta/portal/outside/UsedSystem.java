package fr.acta.portal.outside;

import java.util.UUID;

/** A system in use, as whoever opens tasks may know it. */
record UsedSystem(UUID id, String name, boolean automatic) {
  static UsedSystem of(Object[] row) {
    return new UsedSystem((UUID) row[0], (String) row[1], (Boolean) row[2]);
  }
}
