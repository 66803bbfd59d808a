/**
 * What is wrong with a notice before anybody reads it: a content of the law that is missing, a
 * recipient nobody registered, a term that is not the rule, a text too hard to read.
 *
 * <p>Pure: texts and facts in, findings out; each says what, and how to mend it, in both languages.
 */
package fr.acta.portal.notice.lint;
