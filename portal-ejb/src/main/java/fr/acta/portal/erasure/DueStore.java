package fr.acta.portal.erasure;

import fr.acta.portal.ticket.Desk;
import java.util.UUID;

/**
 * Something of an erasure that is to be done now.
 *
 * @param reference of an account its number at the identity provider; otherwise null
 */
public record DueStore(UUID erasure, UUID person, Desk desk, Store store, String reference) {}
