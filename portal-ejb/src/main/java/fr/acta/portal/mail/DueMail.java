package fr.acta.portal.mail;

import java.util.UUID;

/** A claimed mail with the address found for it; null when nobody knows one. */
public record DueMail(UUID id, String address, String subject, String body) {}
