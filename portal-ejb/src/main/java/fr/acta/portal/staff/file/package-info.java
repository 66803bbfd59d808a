/**
 * Reads a staff list as payroll and HR tools export it: any of the usual encodings, separators and
 * headings, in French or English. What comes out is a stream of rows, each a valid record, a
 * rejection that says how to fix it, or a line that is no person.
 *
 * <p>Nothing here is stored. Columns the portal has no need of are refused by name and their cells
 * are never looked at (GDPR art. 5(1)(c)).
 */
package fr.acta.portal.staff.file;
