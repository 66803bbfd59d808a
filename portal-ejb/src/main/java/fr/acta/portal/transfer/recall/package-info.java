/**
 * What was sent is called back: at the end of a programme or a contract, when people leave, or at
 * the client's wish. The recipient is asked to delete it, and says when it is done.
 */
package fr.acta.portal.transfer.recall;
