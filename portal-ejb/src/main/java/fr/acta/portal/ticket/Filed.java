package fr.acta.portal.ticket;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What all parts of one request have in common.
 *
 * @param person null while nobody knows whose request it is
 * @param language in which she is answered
 * @param receivedAt when it reached any official channel: from here the clock runs
 */
public record Filed(
    UUID tenant,
    UUID request,
    UUID person,
    String personName,
    Right right,
    String reference,
    Locale language,
    Instant receivedAt) {}
