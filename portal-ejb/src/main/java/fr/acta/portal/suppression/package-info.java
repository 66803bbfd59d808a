/**
 * The suppression list: whom nobody may send prospecting to (GDPR art. 21(2)-(3)).
 *
 * <p>It holds keyed hashes of addresses, of telephone numbers and of the persons themselves, so
 * that it blocks a later import or mail without being a list of anybody. Objecting takes effect at
 * once; nothing is ever taken off.
 */
package fr.acta.portal.suppression;
