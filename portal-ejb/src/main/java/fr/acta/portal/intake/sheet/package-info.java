/**
 * A sheet of requests that were open before the portal came: how it is written, read and refused.
 *
 * <p>It knows what a cell means and nothing of what is filed already; {@link
 * fr.acta.portal.intake.DpoSheet} does.
 */
package fr.acta.portal.intake.sheet;
