package fr.acta.portal.outside;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The ticket that systems are asked for.
 *
 * @param person null while nobody knows who it is
 * @param right by its name
 * @param target the day by which its desk wants to have answered, before the law's
 * @param forClient its client decided, the operator holds the data as a processor
 */
public record AskedTicket(
    UUID tenant, UUID id, UUID person, String right, LocalDate target, boolean forClient) {}
