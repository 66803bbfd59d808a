package fr.acta.portal.mailbox;

import java.util.UUID;

/** The part of a request that a mail is an answer to. */
public record MailThread(UUID tenant, UUID ticket) {}
