/**
 * The people on a client's staff list, what was there before, and what they gave themselves.
 *
 * <p>A person enters by an import, in quarantine until she is informed (GDPR art. 14(3)).
 */
package fr.acta.portal.staff;
