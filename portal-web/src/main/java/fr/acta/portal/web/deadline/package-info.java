/**
 * The public page that tells anybody, without an account, by when a request must be answered and
 * why. The date alone is sent; nothing is kept.
 */
package fr.acta.portal.web.deadline;
