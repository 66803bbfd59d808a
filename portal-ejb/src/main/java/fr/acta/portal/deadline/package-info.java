/**
 * The statutory clock of GDPR art. 12(3), from the day a request was received to the last day to
 * answer it, and the hours of art. 33(1) for a breach. Pure: no container, no database, no "now".
 * Each date carries the steps that led to it, with their articles, so that it can be shown to the
 * person and defended by the DPO.
 */
package fr.acta.portal.deadline;
