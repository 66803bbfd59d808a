/**
 * What is held about people: each item, whose it is, and what a person may ask to be corrected.
 *
 * <p>An item's texts (label, purpose, legal basis, who sees it, how long) are messages under its
 * name.
 */
package fr.acta.portal.datamap;
