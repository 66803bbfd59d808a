package fr.acta.portal.staff.file;

import java.util.List;

/**
 * A row that cannot be taken as it is.
 *
 * @param problems all that is wrong with it, at least one, in the order of the columns
 */
public record Rejection(int row, List<Problem> problems) implements StaffRow {}
