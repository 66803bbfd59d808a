/**
 * People whose data is locked (GDPR art. 18) or who object (art. 21): set by the client's desk that
 * accepted it, obeyed by the database's gate and by every statistic until it is lifted.
 */
package fr.acta.portal.restriction;
