package fr.acta.portal.mailbox;

/**
 * What hung on a mail, decoded.
 *
 * @param name as the sender gave it; not to be trusted
 */
public record Attached(String name, byte[] content) {}
