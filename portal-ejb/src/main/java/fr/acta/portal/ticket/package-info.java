/**
 * The part of a request that one desk decides: the DPO's for the operator's data, the client's for
 * its own.
 *
 * <p>Two boundaries, {@code DpoTickets} and {@code ClientTickets}, carry the audience; the same
 * package-private work stands behind both. A ticket keeps the statutory deadline of the request, a
 * decision for each item asked, and the answer exactly as the person was told.
 */
package fr.acta.portal.ticket;
