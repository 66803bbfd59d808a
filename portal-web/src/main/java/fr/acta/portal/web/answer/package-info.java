/**
 * The copy of somebody's data: a desk prepares, reads and approves it, she downloads it. Each desk
 * has one page, on a common screen that knows no boundary.
 */
package fr.acta.portal.web.answer;
