package fr.acta.portal.transfer.connector;

import fr.acta.portal.client.Subscription.Service;
import java.util.UUID;

/**
 * A claimed delivery with what is to be sent.
 *
 * @param body JSON
 */
public record DueDelivery(UUID id, Service service, String body, int rows) {}
