/**
 * How a transmission reaches its recipient: a file that a collaborator under an undertaking takes,
 * or a signed call to the recipient's own system, tried again until it is answered.
 *
 * <p>The database asks its gate once more for each row, and nothing is handed out without a
 * receipt.
 */
package fr.acta.portal.transfer.connector;
