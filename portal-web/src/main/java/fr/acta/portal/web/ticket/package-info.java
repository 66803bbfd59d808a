/**
 * The two desks: a queue by legal deadline, a ticket, its answer. Each page has one bean a desk, on
 * a common screen that knows no boundary.
 */
package fr.acta.portal.web.ticket;
