/**
 * The mailbox people write to with their requests: what arrives is read by a job, and nothing that
 * arrives is lost.
 */
package fr.acta.portal.mailbox;
