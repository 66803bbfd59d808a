/**
 * The evidence record: every act of every audience, one entry in the act's own transaction,
 * append-only by the database's rule.
 *
 * <p>What was proved is the salted hash; the payload stands apart and can be erased without
 * breaking it. Sealing reads {@code evidence_unsealed}.
 */
package fr.acta.portal.evidence;
