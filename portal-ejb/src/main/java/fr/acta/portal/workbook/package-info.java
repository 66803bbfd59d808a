/**
 * The first sheet of an .xlsx file as lines of text, whatever the file is made of: counted and
 * looked at before the library reads it. It knows nothing of what a line means.
 */
package fr.acta.portal.workbook;
