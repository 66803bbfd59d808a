/**
 * Files that belong to a request or a ticket: scans, mandates, proofs of identity, mails as they
 * arrived, what a desk hands over.
 *
 * <p>Each is cut into pieces of 1 MiB, encrypted under a key of its own, which is wrapped by the
 * portal's ({@code portal.file.key}). Erasing one forgets its key, so that no backup can give it
 * back.
 */
package fr.acta.portal.file;
