/**
 * People whose data is locked (GDPR art. 18) or who object (art. 21): by her own request while it
 * is checked, by the desk that accepts it, by HR by hand; obeyed by the database's gate and by
 * every statistic until it is lifted.
 */
package fr.acta.portal.restriction;
