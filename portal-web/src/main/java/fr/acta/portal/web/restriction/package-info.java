/** Locking a person's data, and lifting the lock. */
package fr.acta.portal.web.restriction;
