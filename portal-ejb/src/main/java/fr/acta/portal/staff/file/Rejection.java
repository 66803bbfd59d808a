package fr.acta.portal.staff.file;

import java.util.List;

/**
 * A row that cannot be taken as it is.
 *
 * @param number the employer's number, empty where it cannot be taken
 * @param problems all that is wrong with it, at least one, in the order of the columns
 */
public record Rejection(int row, String number, List<Problem> problems) implements StaffRow {}
