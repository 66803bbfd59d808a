/**
 * The outbox: a mail is a row in the transaction of the act, delivered later by a job, at least
 * once.
 *
 * <p>A mail holds no personal data but a link. The address of a person is looked up at delivery, so
 * whoever writes to her need not be able to read it.
 */
package fr.acta.portal.mail;
