/**
 * The collaborator's undertaking of confidentiality (charter 2.1): signed by herself, for a year,
 * its consequences in view. The database asks for it before any row of a client's staff is handed
 * out.
 */
package fr.acta.portal.undertaking;
