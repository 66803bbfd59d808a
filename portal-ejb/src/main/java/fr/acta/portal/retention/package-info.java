/**
 * Keeping and purging (GDPR art. 5(1)(e)): one table of rules says from what event, for how long
 * and by which text; the data map says which rows; the database finds them and lets them go.
 *
 * <p>{@link fr.acta.portal.retention.DpoRetention} previews and confirms, {@link
 * fr.acta.portal.retention.PurgeJob} works in small batches and reports, {@link
 * fr.acta.portal.retention.DpoHolds} keeps what is needed for a claim.
 */
package fr.acta.portal.retention;
