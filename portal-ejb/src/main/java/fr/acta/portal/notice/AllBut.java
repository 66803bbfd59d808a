package fr.acta.portal.notice;

import java.util.Set;
import java.util.UUID;

/**
 * Everybody who is still to be told, but some.
 *
 * @param site null for all
 * @param letters only those whose letter is printed, and not those whom a mail is to inform
 * @param counted how many they were when HR confirmed, those it leaves out too
 */
public record AllBut(String site, boolean letters, Set<UUID> but, int counted) {
  boolean has(InformedPerson person) {
    return !letters || person.isLetterOut();
  }
}
