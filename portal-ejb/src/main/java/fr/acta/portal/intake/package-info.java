/**
 * How a request arrives when it does not come through somebody's account: written down by a desk,
 * for a person who is known or not yet.
 *
 * <p>Whatever the channel, {@link fr.acta.portal.rightsrequest.Filing} makes the request; the true
 * day of receipt binds. What nobody can be matched to waits in the operator's own tenant.
 */
package fr.acta.portal.intake;
