/**
 * How a transmission reaches its recipient: a file that a collaborator under an undertaking takes.
 *
 * <p>The database asks its gate once more for each row and writes the receipt in the same
 * statement; nothing is handed out without one.
 */
package fr.acta.portal.transfer.connector;
