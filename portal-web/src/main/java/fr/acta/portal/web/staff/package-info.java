/** Pages on people: for themselves, and for their employer. */
package fr.acta.portal.web.staff;
