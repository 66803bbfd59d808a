/**
 * Systems outside the portal that hold personal data too: their register, and a task in each of
 * them for a ticket that needs it.
 *
 * <p>A task ends with an extract, with somebody's attestation, or with the system's own answer over
 * HTTPS; the database lets no acceptance leave while one is open. This package knows no ticket but
 * by its number: tickets ask here, never the other way round.
 */
package fr.acta.portal.outside;
