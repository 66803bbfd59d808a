package fr.acta.portal.notice;

import java.util.UUID;

/**
 * What people must be informed of: a service, and its notice in force.
 *
 * @param required the oldest version that still opens the gate
 * @param number of the version in force, which people are given to read
 */
record Duty(UUID subscription, String service, int required, int number, UUID notice) {
  Duty(Object[] row) {
    this(
        (UUID) row[0],
        (String) row[1],
        ((Number) row[2]).intValue(),
        ((Number) row[3]).intValue(),
        (UUID) row[4]);
  }
}
