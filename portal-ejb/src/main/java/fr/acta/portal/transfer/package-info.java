/**
 * What was handed to a service: the client's own act, name by name, through the gate.
 *
 * <p>The gate is the database's: {@code portal.gate()} says why a name may not pass, and the same
 * rule decides again when the row is inserted.
 */
package fr.acta.portal.transfer;
