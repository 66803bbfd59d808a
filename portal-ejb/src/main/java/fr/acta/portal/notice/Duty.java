package fr.acta.portal.notice;

import java.util.UUID;

/**
 * What people must be informed of: a service, and its notice in force for all or for one group.
 *
 * @param group null for the notice for all
 * @param required the oldest version that still opens the gate
 * @param number of the version in force, which people are given to read
 */
record Duty(UUID subscription, String service, UUID group, int required, int number, UUID notice) {
  Duty(Object[] row) {
    this(
        (UUID) row[0],
        (String) row[1],
        (UUID) row[2],
        ((Number) row[3]).intValue(),
        ((Number) row[4]).intValue(),
        (UUID) row[5]);
  }

  /** Names it in an address and to every boundary: the service, and the group after a point. */
  String key() {
    return key(service, group);
  }

  static String key(String service, UUID group) {
    return group == null ? service : service + "." + group;
  }

  static String service(String key) {
    return key == null ? "" : key.split("\\.", 2)[0];
  }

  /** Empty for the notice for all. */
  static String group(String key) {
    return key == null || !key.contains(".") ? "" : key.split("\\.", 2)[1];
  }

  String groupOrEmpty() {
    return group == null ? "" : group.toString();
  }
}
