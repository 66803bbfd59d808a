package fr.acta.portal.notice;

import java.time.LocalDate;

/**
 * What HR says happened.
 *
 * @param day in Paris
 * @param words where, by whom; optional
 */
public record AttestedFact(Attestation.How how, LocalDate day, String words) {}
