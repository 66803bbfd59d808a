package fr.acta.portal.staff.file;

/** One row of the file, numbered from 1 as a spreadsheet does, headings and empty rows included. */
public sealed interface StaffRow permits StaffRecord, Rejection, SkippedRow {
  int row();
}
