/**
 * The copy of what is held about somebody (GDPR art. 15 and 20): a desk wants it, a job builds it
 * from the data map, the desk looks at it and approves it, she downloads it, a job destroys it.
 *
 * <p>What is in it is never listed here: tables, columns and words come from {@link
 * fr.acta.portal.datamap.DataMap}. It is written to the encrypted file store as it is read.
 */
package fr.acta.portal.answer;
