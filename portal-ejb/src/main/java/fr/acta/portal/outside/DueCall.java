package fr.acta.portal.outside;

import java.net.URI;
import java.util.UUID;

/**
 * A system that is to be asked now; the task's id is the idempotency key.
 *
 * @param body JSON: whom it is asked about, and what
 */
public record DueCall(UUID task, URI address, String body) {}
