/**
 * Erasure (GDPR art. 17): proposed by the desk that controls the data, counted before, done by a
 * job and proved after.
 *
 * <p>What goes is the data map's to say; in which order, the catalogue's. {@link
 * fr.acta.portal.erasure.Ledger} stands outside the database, so that a backup brings nobody back.
 */
package fr.acta.portal.erasure;
